using System.CommandLine;
using AscConsensus.Client;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>A run with a line to the coordinator, as one office.</summary>
internal sealed class Session : Run, IDisposable
{
    private readonly Profile profile;
    private Names? names;

    public Session(ParseResult parsed, Screen screen, TextReader input)
        : base(parsed, screen, input)
    {
        profile = ProfileSearch.Load(this);

        // A person waits at a terminal: less patience than a program has.
        Client = AscClient.Connect(profile, new() { Patience = TimeSpan.FromSeconds(5), Sending = screen.Transfers("Sent") });
    }

    public AscClient Client { get; }

    /// <summary>What members, organs, offices and instants are called, read once.</summary>
    public async Task<Names> Names(CancellationToken ct) => names ??= new(await Client.Directory.GetCommunityAsync(ct));

    /// <summary>The full name of a round: "idn-2026-1/rounds/2", or of the latest round of "idn-2026-1".</summary>
    public async Task<string> Round(string given, CancellationToken ct)
    {
        if (given.Split("/rounds/") is [var of, var number])
        {
            return $"{ProposalName.Of(of)}/rounds/{number}";
        }

        var proposal = await Client.Proposals.GetAsync(ProposalName.Of(given), ct);
        return proposal.Rounds > 0
            ? $"{proposal.Proposal_}/rounds/{proposal.Rounds}"
            : throw new BadInputException($"No round has been opened on {given}.", "The Chair opens one: asc round open PROPOSAL.");
    }

    /// <summary>Whether to go on: a person at a terminal is asked, a program is not.</summary>
    public bool GoesOn(string question)
    {
        if (Console.IsInputRedirected || Screen.IsPlain)
        {
            return true;
        }

        Screen.Progress($"{question} [y/N]");
        return Input.ReadLine() is ['y' or 'Y', ..];
    }

    /// <summary>Says that an act is recorded, and how the proposal stands now.</summary>
    public async Task Recorded(Receipt receipt, string proposal, CancellationToken ct)
    {
        if (Json)
        {
            Screen.Json(receipt);
            return;
        }

        var words = await Names(ct);
        Screen.Line($"Recorded as entry {receipt.Entry}, {words.Say(receipt.EntryTime)}.");
        if (proposal.Length > 0)
        {
            Screen.Line((await Client.Proposals.GetAsync(proposal.Split("/rounds/")[0].Split("/consultations/")[0], ct)).Sentence);
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        profile.Dispose();
    }
}
