using System.CommandLine;
using System.CommandLine.Completions;
using AscConsensus.Client;

namespace AscConsensus.Cli;

/// <summary>What may be given for an argument or option, by its name: so that every command completes alike, and a new one by itself.</summary>
internal static class KnownValues
{
    /// <summary>How long the coordinator is waited for. A shell waits: better no suggestion than a late one. Tests on a busy machine are more patient.</summary>
    public static TimeSpan Patience { get; set; } = TimeSpan.FromMilliseconds(800);

    private static readonly Dictionary<string, Func<CompletionContext, IEnumerable<string>>> Sources = new(StringComparer.Ordinal)
    {
        ["PROPOSAL"] = Proposals,
        ["--proposal"] = Proposals,
        ["CONSULTATION"] = Proposals,
        ["ROUND"] = Rounds,
        ["STANCE"] = _ => ["S", "N", "R", "A", "H", "O", "X"],
        ["MEMBER"] = Members,
        ["--member"] = Members,
        ["--sponsor"] = Members,
        ["--holder"] = Members,
        ["ORGAN"] = Organs,
        ["--organ"] = Organs,
        ["--body"] = Organs,
        ["--subject"] = context => Ask(context, async (client, ct) => (await client.Directory.GetCommunityAsync(ct)).Catalogue.Select(item => item.Code)),
        ["--rule"] = context => Ask(context, async (client, ct) => (await client.Directory.GetCommunityAsync(ct)).Rules.Select(rule => Last(rule.Rule_)).Distinct()),
        ["--profile"] = Profiles,
        ["--for"] = _ => ["members", "public"],
    };

    /// <summary>Adds what is known to every argument and option below a command.</summary>
    public static void AddTo(Command command)
    {
        foreach (var argument in command.Arguments.Where(argument => Sources.ContainsKey(argument.Name)))
        {
            argument.CompletionSources.Add(Sources[argument.Name]);
        }

        foreach (var option in command.Options.Where(option => Sources.ContainsKey(option.Name)))
        {
            option.CompletionSources.Clear();
            option.CompletionSources.Add(Sources[option.Name]);
        }

        foreach (var below in command.Subcommands)
        {
            AddTo(below);
        }
    }

    private static List<string> Proposals(CompletionContext context) =>
        Ask(context, async (client, ct) => (await client.Proposals.ListAsync(ct: ct).ToListAsync(ct)).Select(proposal => ProposalName.Short(proposal.Proposal_)));

    // Proposals that have rounds, for their latest one, and every round.
    private static List<string> Rounds(CompletionContext context) => Ask(context, async (client, ct) =>
        (await client.Proposals.ListAsync(ct: ct).Where(proposal => proposal.Rounds > 0).ToListAsync(ct))
            .Select(proposal => (Name: ProposalName.Short(proposal.Proposal_), proposal.Rounds))
            .SelectMany(proposal => Enumerable.Range(1, (int)proposal.Rounds).Select(number => $"{proposal.Name}/rounds/{number}").Prepend(proposal.Name)));

    private static List<string> Members(CompletionContext context) =>
        Ask(context, async (client, ct) => (await client.Directory.GetCommunityAsync(ct)).Members.Select(member => Last(member.Member_)));

    private static List<string> Organs(CompletionContext context) =>
        Ask(context, async (client, ct) => (await client.Directory.GetCommunityAsync(ct)).Organs.Select(organ => Last(organ.Organ_)));

    private static IEnumerable<string> Profiles(CompletionContext context) => new[] { ".", context.ParseResult.GetValue(Options.Data) }
        .OfType<string>()
        .Select(folder => Path.Combine(folder, "profiles"))
        .Where(Path.Exists)
        .SelectMany(folder => System.IO.Directory.EnumerateFiles(folder, "*.json"))
        .Select(file => Path.GetFileNameWithoutExtension(file)!);

    // Whatever stands in the way, no profile or no coordinator: then there is nothing to suggest.
    private static List<string> Ask(CompletionContext context, Func<AscClient, CancellationToken, Task<IEnumerable<string>>> question)
    {
        try
        {
            return Answer(context, question).GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return [];
        }
    }

    private static async Task<List<string>> Answer(CompletionContext context, Func<AscClient, CancellationToken, Task<IEnumerable<string>>> question)
    {
        using var profile = ProfileSearch.Load(new Run(context.ParseResult, new Screen(TextWriter.Null, TextWriter.Null, isPlain: true), TextReader.Null));
        using var client = AscClient.Connect(profile, new() { Patience = Patience });
        using var enough = new CancellationTokenSource(Patience);
        return [.. await question(client, enough.Token)];
    }

    private static string Last(string name) => name[(name.LastIndexOf('/') + 1)..];
}
