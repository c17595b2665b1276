using System.Text.RegularExpressions;

namespace AscConsensus.Repository.Tests;

/// <summary>The comments of the contract, which the compiled descriptors do not carry.</summary>
internal static partial class ProtoComments
{
    /// <summary>All comments above rpcs, by the rpc's name; empty where there is none.</summary>
    public static IReadOnlyDictionary<string, string> OfRpcs { get; } = InAll(Rpc());

    /// <summary>All comments above messages.</summary>
    public static IReadOnlyDictionary<string, string> OfMessages { get; } = InAll(Message());

    /// <summary>All comments above the values of Reason.</summary>
    public static IReadOnlyDictionary<string, string> OfReasons { get; } = InAll(ReasonValue());

    /// <summary>All comments above the values of Phase.</summary>
    public static IReadOnlyDictionary<string, string> OfPhases { get; } = InAll(PhaseValue());

    /// <summary>Reads the comments above rpcs in one proto file.</summary>
    public static IReadOnlyDictionary<string, string> OfRpcsIn(string proto) => In(proto, Rpc());

    private static Dictionary<string, string> InAll(Regex declaration) =>
        Tree.FilesEndingIn(".proto").Where(path => path.StartsWith("protos/", StringComparison.Ordinal))
            .SelectMany(path => In(Tree.Read(path), declaration)).ToDictionary();

    private static Dictionary<string, string> In(string proto, Regex declaration) => declaration.Matches(proto).ToDictionary(
        match => match.Groups["name"].Value,
        match => string.Join('\n', match.Groups["line"].Captures.Select(line => line.Value)).Trim());

    [GeneratedRegex(@"(^ *// ?(?<line>.*)\n)*^ *rpc (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Rpc();

    [GeneratedRegex(@"(^// ?(?<line>.*)\n)*^message (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Message();

    [GeneratedRegex(@"(^ *// ?(?<line>.*)\n)*^ *REASON_(?<name>\w+) =", RegexOptions.Multiline)]
    private static partial Regex ReasonValue();

    [GeneratedRegex(@"(^ *// ?(?<line>.*)\n)*^ *PHASE_(?<name>\w+) =", RegexOptions.Multiline)]
    private static partial Regex PhaseValue();
}
