using System.CommandLine;
using AscConsensus.Engine;

namespace AscConsensus.Cli;

/// <summary>What the community asks of keys, as it is typed.</summary>
internal sealed class PolicyOptions
{
    public const string EveryAct = "*";

    private const string NoAct = "none";

    public Option<string[]> SignedActs { get; } = new("--signed-acts")
    {
        Description = "Acts that are accepted only signed, by their names such as TakePosition; * for all, none for none; may be given several times.",
        HelpName = "ACT",
    };

    public Option<uint> Witnesses { get; } = new("--witnesses")
    {
        Description = "How many members must have cosigned the record before what it holds counts as witnessed. None if left out.",
        HelpName = "COUNT",
    };

    /// <param name="run">What was typed.</param>
    /// <param name="unsaid">Acts that must be signed if nothing is said of any.</param>
    public V1.RecordPolicy Read(Run run, params string[] unsaid)
    {
        var names = run.Of(SignedActs) switch { null or [] => unsaid, [NoAct] => [], var said => said };
        var known = Acts.All.Where(act => act.MayBeDoneBy != OfficeKinds.None).Select(Acts.NameOf).Append(EveryAct).ToHashSet(StringComparer.Ordinal);
        return names.FirstOrDefault(name => !known.Contains(name)) is { } unknown
            ? throw new BadInputException($"There is no act {unknown}.", "Name acts as docs/permissions.md does, such as TakePosition; * for all, none for none.")
            : new V1.RecordPolicy { SignedActs = { names }, Witnesses = run.Of(Witnesses) };
    }
}
