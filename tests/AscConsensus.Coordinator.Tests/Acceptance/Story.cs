using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.V1;
using Google.Protobuf.WellKnownTypes;

namespace AscConsensus.Coordinator.Tests.Acceptance;

/// <summary>One proposal's way, act by act over the wire, as offices that have read it would send them.</summary>
internal sealed class Story(Asean asean, string organ = "organs/AMM", string symbol = "ASC/AMM/2026/001")
{
    public const string Proposal = "proposals/idn-2026-1";

    private readonly List<CitedDocument> texts = [];
    private int rounds;

    public string Round => $"{Proposal}/rounds/{rounds}";

    public async Task<Story> Admitted(params string[] clauses)
    {
        await asean.Ministry("idn").Act(
            new SubmitProposal { Proposal = Proposal, Organ = organ, Subject = "II.A.4", Text = NewText(clauses) }, [texts[^1].Document]);
        await asean.Chair.Act(new AdmitProposal { Proposal = Proposal, Symbol = symbol });
        return this;
    }

    public Task Revise(params string[] clauses)
    {
        var replaced = texts[^1].Citation.Fingerprint;
        return asean.Ministry("idn").Act(new ReviseText { Proposal = Proposal, Revision = (uint)texts.Count + 1, Replaces = replaced, Text = NewText(clauses) }, [texts[^1].Document]);
    }

    public Task Open(string due, string rule = "rules/charter", string at = "organs/AMM", Outcome asked = Outcome.Adopted, Procedure procedure = Procedure.Correspondence)
    {
        rounds++;
        return (at == "organs/SOM" ? asean.ChairOfSom : asean.Chair).Act(new OpenRound
        {
            Round = Round,
            Organ = at,
            Rule = rule,
            RuleVersion = 1,
            TextFingerprint = texts[^1].Citation.Fingerprint,
            Electorate = { asean.Members.Select(member => "members/" + member.ToUpperInvariant()).Order(StringComparer.Ordinal) },
            DueTime = TimeOf(due),
            Procedure = procedure,
            AskedOutcome = asked,
            Question = "Does any member object?",
        });
    }

    public Task Take(string member, Stance stance, params string[] clauses) => asean.Ministry(member).Act(Taking(stance, clauses));

    public async Task EachTakes(Stance stance, params string[] except)
    {
        foreach (var member in asean.Members.Except(except))
        {
            await Take(member, stance);
        }
    }

    public TakePosition Taking(Stance stance, params string[] clauses) => new()
    {
        Round = Round,
        TextFingerprint = texts[^1].Citation.Fingerprint,
        Stance = stance,
        Clauses = { clauses },
        HoldUntilDate = stance == Stance.Hold ? "2026-10-14" : "",
    };

    public async Task Close(Outcome outcome, Desk? chair = null) => await (chair ?? asean.Chair).Act(new CloseRound
    {
        Round = Round,
        Outcome = outcome,
        PositionEntries = { (await Read()).Positions.Where(position => position.HasEntry).Select(position => position.Entry).Order() },
    });

    public async Task<V1.Round> Read(string? round = null) => (await asean.SecretaryGeneral.Rounds.GetRoundAsync(new GetRoundRequest { Round = round ?? Round })).Round;

    public async Task<V1.Proposal> ReadProposal() => (await asean.SecretaryGeneral.Proposals.GetProposalAsync(new GetProposalRequest { Proposal = Proposal })).Proposal;

    public async Task<IReadOnlyList<V1.PendingItem>> Pending() =>
        [.. (await asean.SecretaryGeneral.Monitoring.ListPendingItemsAsync(new ListPendingItemsRequest { Proposal = Proposal, PageSize = 1000 })).Items];

    public static Timestamp TimeOf(string jakarta) => Asean.InstantOf(jakarta).ToTimestamp();

    private Text NewText(string[] clauses)
    {
        var words = new CanonicalText("Developing regional legal frameworks", [.. clauses.Select((wording, i) => new Clause($"{i + 1}", wording))]);
        texts.Add(CitedDocument.Of(words));
        return Acting.TextOf(texts[^1], words);
    }
}
