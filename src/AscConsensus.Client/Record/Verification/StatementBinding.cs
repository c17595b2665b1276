using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Client;

/// <summary>What binds a statement to this record, this office and this occasion: all that stops it from being used again or elsewhere.</summary>
internal sealed class StatementBinding(Findings findings)
{
    private readonly HashSet<(Guid Id, int Office)> requests = [];
    private readonly Dictionary<Office, int> numbers = [];
    private readonly List<int> offices = [];

    /// <summary>Passes over an entry of which no office is known.</summary>
    public void Skip() => offices.Add(-1);

    /// <param name="tree">With this entry in it.</param>
    public void Check(CheckedLeaf leaf, ulong place, Engine.Community before, Engine.Credential? credential, TreeNodes tree)
    {
        var statement = leaf.Statement;
        var office = credential is null ? -1 : NumberOf(credential.Office);
        offices.Add(office);
        if (FaultOf(leaf, place, before, credential) is { } fault)
        {
            findings.At(place, fault);
        }

        if (statement.NotAfterTime is { } notAfter && Accepted(notAfter) is { } until && leaf.At > until)
        {
            findings.At(place, "it was accepted after the time that its signer had set for it.");
        }

        if (statement.Anchor is { } anchor && (anchor.Size > place || anchor.Root.Length != Digest.Length || tree.RootAt(anchor.Size) != new Digest(anchor.Root.Span)))
        {
            findings.At(place, $"its signer had verified another record: the one of {anchor.Size} entries that it names is not the beginning of this one.");
        }

        if (statement.LatestOwn is { } own && !IsOwn(own, place, office, tree))
        {
            findings.At(place, $"it names entry {own.Entry} as its office's earlier act, which that entry is not: the office holds a receipt for another record.");
        }

        if (!Guid.TryParseExact(statement.RequestId, "D", out var id) || id.ToString("D") != statement.RequestId)
        {
            findings.At(place, "its request id is none.");
        }
        else if (!requests.Add((id, office)))
        {
            findings.At(place, $"its request id {statement.RequestId} was that of an earlier act of the same office: it was recorded twice.");
        }
    }

    private static string? FaultOf(CheckedLeaf leaf, ulong place, Engine.Community before, Engine.Credential? credential) =>
        place == 0 ? leaf switch
        {
            { Act: not FoundCommunity } => "it is not a founding.",
            { Act: FoundCommunity founding } when founding.Origin != leaf.Statement.Origin => $"it founds {founding.Origin} but was made for the record {leaf.Statement.Origin}.",
            { Statement.Office.Length: > 0 } => "a founding is of no office.",
            _ => null,
        }
        : ActorBinding.FaultOf(before.Origin, leaf.Statement, leaf.SignatureCount, leaf.IsSigned, credential);

    private static Instant? Accepted(Google.Protobuf.WellKnownTypes.Timestamp time) =>
        time.Seconds is >= 0 and <= 253_402_300_799 && time.Nanos is >= 0 and < 1_000_000_000 ? Instant.FromUnixTimeSeconds(time.Seconds).PlusNanoseconds(time.Nanos) : null;

    private bool IsOwn(OwnEntry own, ulong place, int office, TreeNodes tree) =>
        own.Entry < place && own.LeafHash.Length == Digest.Length && tree.LeafHashOf(own.Entry) == new Digest(own.LeafHash.Span) && offices[(int)own.Entry] == office;

    private int NumberOf(Office office)
    {
        if (!numbers.TryGetValue(office, out var number))
        {
            numbers.Add(office, number = numbers.Count);
        }

        return number;
    }
}
