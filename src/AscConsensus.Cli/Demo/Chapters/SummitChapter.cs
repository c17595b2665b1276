using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.V1;
using NodaTime;
using Rule = AscConsensus.V1.Rule;

namespace AscConsensus.Cli;

/// <summary>What the ministers could not agree goes to the Summit, which says how it is decided; what they endorse, the Summit adopts.</summary>
internal sealed class SummitChapter(DemoCommunity community, Narrator narrator) : Chapter(community, narrator)
{
    private const string Divided = "proposals/mys-2026-1";
    private const string FirstRound = Divided + "/rounds/1";
    private const string SecondRound = Divided + "/rounds/2";
    private const string Endorsed = "proposals/lao-2026-1";
    private const string EndorsingRound = Endorsed + "/rounds/1";

    private static readonly LocalDate TheSummit = new(2026, 10, 6);

    protected override async Task Tell(CancellationToken ct)
    {
        await FailToAgree(ct);
        await Refer(ct);
        await Answer(ct);
        await DecideUnderThatRule(ct);
        await Endorse(ct);
        await AdoptByTheSummit(ct);
    }

    private async Task FailToAgree(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 7, 10), "ministers who do not agree");
        Narrator.Tell("Malaysia puts a panel of experts for the peaceful settlement of disputes forward (item IV.A.2 of the Plan of Action). The Chair cannot carry it past the ministers:");
        await PutForward("mys", "IV.A.2", DemoText.Of(
            "A panel of experts for the peaceful settlement of disputes",
            "A panel of experts advises Member Countries that ask for it.",
            "Each Member Country names two experts."), ct);
        await Narrator.Refused(Reason.NotUnderCharter, () => Community.Chair.Proposals.ReferAsync(Divided, CitedDocument.Of("The text, and no positions yet."), ct));
        Narrator.Tell("So they are asked, under the Charter's rule.");
        Done(await Community.Chair.Rounds.OpenAsync(Divided, Narrator.At(9, 21, 17), ct: ct));
        Narrator.Scene(Narrator.At(9, 18, 14), "ten and one");
        Narrator.Tell("Ten members support it. Brunei Darussalam objects: there are panels enough. The Chair closes the round without consensus.");
        await Take(FirstRound, Stance.Support, DemoCommunity.Members.Except(["brn"]), ct);
        Done(await Community.Ministry("brn").Rounds.TakeAsync(FirstRound, Stance.Objection, statement: CitedDocument.Of("There are panels enough."), ct: ct));
        await Quote(FirstRound, StandingKind.NotYetReached, ct);
        Done(await Community.Chair.Rounds.CloseAsync(FirstRound, Outcome.NoConsensus, ct: ct));
        Done(await Community.Chair.Rounds.AnnounceAsync(FirstRound, ct));
    }

    private async Task Refer(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 22, 10), "it is referred to the Summit");
        Narrator.Tell("Where consensus cannot be achieved, the ASEAN Summit may decide how a specific decision can be made (Charter, Article 20(2)). The Chair refers it, with the dossier.");
        Done(await Community.Chair.Proposals.ReferAsync(Divided, CitedDocument.Of("The text, the positions of round 1 and the reasons of Brunei Darussalam."), ct));
        await Quote(Divided, Phase.ReferredToSummit, ct);
    }

    private async Task Answer(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(10, 7, 9), "the Summit says how it is decided");
        Narrator.Tell("The Summit has met. It does not decide the matter itself: the ministers shall, under a rule by which a member that stands aside is not bound. The Chair enters the answer.");
        Done(await Community.Chair.Proposals.AnswerAsync(Divided, SummitAnswer.Method, TheSummit, CitedDocument.Of("The ministers decide it; who stands aside is not bound."), RuleOfTheSummit(), ct));
        await Quote(Divided, Phase.ReferredToSummit, ct);
        Narrator.Tell("On the Chair's word alone nothing has changed. The Secretary-General attests that this is what the Summit decided, and now it has.");
        Done(await Community.SecretaryGeneral.Proposals.AttestAsync(Divided, ct));
        await Quote(Divided, Phase.Consultation, ct);
    }

    private async Task DecideUnderThatRule(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(10, 8, 9), "a round under that rule");
        Narrator.Tell("The Charter's rule is not for this proposal any more:");
        await Narrator.Refused(Reason.RuleNotAdopted, () => Community.Chair.Rounds.OpenAsync(Divided, Narrator.At(10, 15, 17), ct: ct));
        Done(await Community.Chair.Rounds.OpenAsync(Divided, Narrator.At(10, 15, 17), new() { Rule = RuleOfTheSummit().Rule_ }, ct));
        Narrator.Scene(Narrator.At(10, 14, 15), "consensus, and one that stands aside");
        Narrator.Tell("Under the Summit's rule the ten support it again. The objection of Brunei Darussalam still stands, whatever the rule:");
        await Take(SecondRound, Stance.Support, DemoCommunity.Members.Except(["brn"]), ct);
        await Quote(SecondRound, StandingKind.NotYetReached, ct);
        Narrator.Tell("Only Brunei Darussalam ends it, and does: it stands aside.");
        Done(await Community.Ministry("brn").Rounds.TakeAsync(SecondRound, Stance.StandAside, ct: ct));
        await Quote(SecondRound, StandingKind.Reached, ct);
        Done(await Community.Chair.Rounds.CloseAsync(SecondRound, Outcome.Adopted, ct: ct));
        Done(await Community.Chair.Rounds.AnnounceAsync(SecondRound, ct));
        await Quote(Divided, Phase.Adopted, ct);
    }

    private async Task Endorse(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(10, 15, 10), "what only the Summit adopts");
        Narrator.Tell("Lao PDR puts a declaration before the Summit itself (item II.A.1). The ministers prepare it, and endorse it if they agree.");
        await PutForward("lao", "II.A.1", DemoText.Of(
            "Declaration on sixty years of the ASEAN Declaration of 1967",
            "Member Countries reaffirm the aims of the ASEAN Declaration.",
            "They mark its sixtieth year in each capital."), ct, organ: "organs/SUMMIT");
        Narrator.Tell("They cannot adopt it in the Summit's place:");
        await Narrator.Refused(Reason.ProcedureDoesNotFit, () => Community.Chair.Rounds.OpenAsync(Endorsed, Narrator.At(10, 29, 17), new() { AskedOutcome = Outcome.Adopted }, ct));
        Done(await Community.Chair.Rounds.OpenAsync(Endorsed, Narrator.At(10, 29, 17), ct: ct));
        Narrator.Scene(Narrator.At(10, 20, 14), "it is endorsed");
        Narrator.Tell("Every member supports it, and the Chair closes the round as endorsed.");
        await Take(EndorsingRound, Stance.Support, DemoCommunity.Members, ct);
        Done(await Community.Chair.Rounds.CloseAsync(EndorsingRound, Outcome.Endorsed, ct: ct));
        Done(await Community.Chair.Rounds.AnnounceAsync(EndorsingRound, ct));
        var read = await Quote(Endorsed, Phase.Endorsed, ct);
        Narrator.Expect(read.Symbol == "ASC/SUMMIT/2026/001", "its symbol is ASC/SUMMIT/2026/001");
    }

    private async Task AdoptByTheSummit(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(10, 28, 9), "the Summit adopts it");
        Narrator.Tell("Another Summit has adopted it. The Chair enters the answer, and cannot attest its own entry:");
        Done(await Community.Chair.Proposals.AnswerAsync(Endorsed, SummitAnswer.Adopted, new LocalDate(2026, 10, 27), CitedDocument.Of("The Summit adopts the Declaration."), ct: ct));
        await Narrator.Refused(Reason.WrongOffice, () => Community.Chair.Proposals.AttestAsync(Endorsed, ct));
        Narrator.Tell("The Secretary-General, who was in the room, can.");
        Done(await Community.SecretaryGeneral.Proposals.AttestAsync(Endorsed, ct));
        await Quote(Endorsed, Phase.Adopted, ct);
    }

    // The Charter's own rule but for one parameter.
    private static Rule RuleOfTheSummit()
    {
        var rule = CommunityData.Read().Rules.Single(rule => rule.Rule_ == "rules/charter");
        (rule.Rule_, rule.Title, rule.EffectiveDate, rule.BindsStandAside) = ("rules/summit-2026", $"the Summit's decision of {TheSummit.Say()}", TheSummit.ToText(), false);
        rule.Provenance.Single(source => source.Parameter == "binds_stand_aside").Source = "the Summit's decision under Article 20(2) of the Charter";
        return rule;
    }
}
