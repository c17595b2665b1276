using System.CommandLine;
using AscConsensus.Client;
using AscConsensus.Engine;
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
        Client = AscClient.Connect(profile, new() { Patience = TimeSpan.FromSeconds(5), Sending = screen.Transfers("Sent"), Confirm = Confirm });
    }

    public AscClient Client { get; }

    /// <summary>For which the profile is meant; null if it does not say.</summary>
    public Engine.Office? Office => Engine.Office.TryParse(profile.Office, out var office) ? office : null;

    /// <summary>Whether the profile has a key that witnesses.</summary>
    public bool IsWitness => profile.IsWitness;

    /// <summary>Where the desk keeps its own copy of the record.</summary>
    public string MirrorFolder => Path.Combine(profile.Record, "mirror");

    /// <summary>What members, organs, offices and instants are called, read once.</summary>
    public async Task<Names> Names(CancellationToken ct) => names ??= new(await Client.Directory.GetCommunityAsync(ct));

    /// <summary>The full name of a proposal that is given by name or symbol.</summary>
    public async Task<string> Proposal(string given, CancellationToken ct) =>
        ProposalName.Of(given) is var name && ResourceName.IsProposal(name) ? name : (await Client.Proposals.GetAsync(given, ct)).Proposal_;

    /// <summary>The full name of a round: "idn-2026-1/rounds/2", or of the latest round of "idn-2026-1".</summary>
    public async Task<string> Round(string given, CancellationToken ct)
    {
        if (given.Split("/rounds/") is [var of, var number])
        {
            return $"{await Proposal(of, ct)}/rounds/{number}";
        }

        var proposal = await Client.Proposals.GetAsync(ProposalName.Of(given), ct);
        return proposal.Rounds > 0
            ? $"{proposal.Proposal_}/rounds/{proposal.Rounds}"
            : throw new BadInputException($"No round has been opened on {given}.", "The Chair opens one: asc round open PROPOSAL.");
    }

    /// <summary>Whether to go on: a person at a terminal is asked, a program only if it says so.</summary>
    public bool GoesOn(string question)
    {
        if (!Asks)
        {
            return true;
        }

        Screen.Progress($"{question} [y/N]");
        return Input.ReadLine() is ['y' or 'Y', ..];
    }

    /// <summary>Says that an act is recorded, and how what it concerns stands now.</summary>
    public async Task Recorded(Receipt receipt, string about, CancellationToken ct)
    {
        if (Json)
        {
            Screen.Json(receipt);
            return;
        }

        // Whatever fails from here on, the act is recorded: it may have ended the very key by which this desk asks.
        var (when, grade) = (receipt.EntryTime.ToDateTimeOffset().ToString("yyyy-MM-dd HH:mm 'UTC'", System.Globalization.CultureInfo.InvariantCulture), "");
        try
        {
            when = (await Names(ct)).Say(receipt.EntryTime);
            grade = (await Client.Record.GetGradeAsync(receipt.Entry, ct)).Sentence;
        }
        catch (Exception unanswered) when (unanswered is RefusedException or CoordinatorUnreachableException)
        {
            about = "";
        }
        finally
        {
            Screen.Paragraph($"Recorded as entry {receipt.Entry}, {when}{(grade.Length > 0 ? ", " + grade : "")}.");
        }

        if (about.Length > 0)
        {
            Screen.Paragraph(await SentenceOf(about, ct));
        }
    }

    private bool Asks => !Of(Options.Yes) && (Of(Options.Confirm) || !(Console.IsInputRedirected || Screen.IsPlain));

    // What the official sees is what the bytes say, not what was typed.
    private async Task<bool> Confirm(StatementToSign toSign, CancellationToken ct)
    {
        if (!Json)
        {
            Screen.Paragraph(ReadBack.Of(toSign.Statement, await Names(ct)));
        }
        else if (Asks)
        {
            // Nobody says yes to what was not shown; the answer alone is for the program.
            Screen.Progress(ReadBack.Of(toSign.Statement, await Names(ct)));
        }

        return GoesOn("Sign it?");
    }

    // The engine's sentence: of the group, decision or package itself, or of the proposal to which a round, consultation, request or correction belongs.
    private async Task<string> SentenceOf(string about, CancellationToken ct) => about.Split('/') switch
    {
        ["groups", ..] => (await Client.Groups.GetAsync(about, ct)).Sentence,
        ["decisions", ..] => $"Decision {Numbered.Short(about)}: {(await Client.Meetings.GetAsync(about, ct)).Sentence}",
        ["packages", ..] => (await Client.Packages.ListAsync(ct).FirstAsync(package => package.Package_ == about, ct)).Sentence,
        ["proposals", var name, ..] => (await Client.Proposals.GetAsync($"proposals/{name}", ct)).Sentence,
        _ => (await Client.Proposals.GetAsync(about, ct)).Sentence,
    };

    public void Dispose()
    {
        Client.Dispose();
        profile.Dispose();
    }
}
