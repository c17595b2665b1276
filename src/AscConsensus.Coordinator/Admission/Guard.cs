using System.Collections.Frozen;
using AscConsensus.Engine;
using Grpc.Core;

namespace AscConsensus.Coordinator.Admission;

/// <summary>What the gate knows of one rpc.</summary>
/// <param name="Rpc">Such as "ascconsensus.v1.RoundService/GetRound".</param>
/// <param name="Readers">Offices that may call it; null for an act, whose row is in the engine and decided at its place in the record.</param>
/// <param name="IsStream">Whether it may stay open.</param>
/// <param name="Uploads">Whether the caller sends more than one message.</param>
/// <param name="IsFile">Whether it is no rpc but a file of the record, for tools that speak plain HTTP.</param>
internal sealed record Guard(string Rpc, OfficeKinds? Readers, bool IsStream, bool Uploads, bool IsFile = false)
{
    private static readonly FrozenSet<string> ActNames = Acts.All.Where(act => act.MayBeDoneBy != OfficeKinds.None).Select(Acts.NameOf).ToFrozenSet();

    /// <summary>Such as "GetRound".</summary>
    public string Name => Rpc[(Rpc.LastIndexOf('/') + 1)..];

    /// <summary>Whether it makes the recorder write, and so counts as an act does.</summary>
    public bool Writes => Readers is null || Reads.Writing.Contains(Rpc);

    /// <summary>Of a file of the record: for whoever may list its entries.</summary>
    public static Guard OfFile { get; } = new("files/ReadRecord", Reads.Rows["ascconsensus.v1.RecordService/ListEntries"], IsStream: false, Uploads: false, IsFile: true);

    /// <exception cref="StartupException">The rpc has no row in either matrix.</exception>
    public static Guard Of(IMethod method)
    {
        var rpc = $"{method.ServiceName}/{method.Name}";
        OfficeKinds? readers = Reads.Rows.TryGetValue(rpc, out var row) ? row : null;
        return readers is not null || (method.ServiceName.StartsWith("ascconsensus.v1.", StringComparison.Ordinal) && ActNames.Contains(method.Name))
            ? new Guard(rpc, readers, method.Type != MethodType.Unary, method.Type == MethodType.ClientStreaming)
            : throw new StartupException($"The rpc {rpc} is not an act and has no row in the matrix of reads.", "Give it one.");
    }
}
