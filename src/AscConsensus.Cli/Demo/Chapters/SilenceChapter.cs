using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>Silence that every member has agreed to: kept once, and broken once for good.</summary>
internal sealed class SilenceChapter(DemoCommunity community, Narrator narrator) : Chapter(community, narrator)
{
    private const string Amm = "organs/AMM";
    private const string Kept = "proposals/sgp-2026-1";
    private const string KeptRound = Kept + "/rounds/1";
    private const string Broken = "proposals/vnm-2026-1";
    private const string BrokenRound = Broken + "/rounds/1";

    private static readonly RoundTerms BySilence = new() { Rule = "rules/silence" };

    protected override async Task Tell(CancellationToken ct)
    {
        await AskTooEarly(ct);
        await AdoptTheRule(ct);
        await Agree(ct);
        await LetItRun(ct);
        await Keep(ct);
        await RecordIt(ct);
        await AskAgain(ct);
        await Break(ct);
    }

    private async Task AskTooEarly(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 14, 10), "a matter for which nobody needs a meeting");
        Narrator.Tell("Singapore puts forward one form for the yearly report on implementation (item VI.3 of the Plan of Action), and the Chair admits it.");
        await PutForward("sgp", "VI.3", DemoText.Of(
            "One form for the yearly report on implementation",
            "Member Countries report on the activities they lead in one common form.",
            "The Secretary-General circulates the form by the end of January."), ct);
        Narrator.Tell("The Chair would like to ask by silence. In this community silence is no assent, under no rule that it has:");
        await Narrator.Refused(Reason.RuleNotAdopted, () => Community.Chair.Rounds.OpenAsync(Kept, Narrator.At(9, 21, 17), BySilence, ct));
    }

    private async Task AdoptTheRule(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 21, 11), "the ministers adopt a rule of silence");
        Narrator.Tell(
            "How it decides is for the whole community to decide. The ministers meet, every member is seated, nobody objects: they add a rule made after the silence procedure of "
            + "the OSCE. The Chair records the decision, with the question that was put, and enters the rule.");
        var decision = new RecordMeetingDecision { Organ = Amm, HeldDate = "2026-09-21", Question = "Does any member object to the adoption of a rule of silence?", Purpose = DecisionPurpose.Rule, Subject = "rules/silence" };
        Done(await Community.Chair.Meetings.RecordAsync(decision, CitedDocument.Of("The AMM adopts rules/silence, version 1, for matters on which every member agrees to its use."), ct: ct));
        Done(await Community.Chair.Directory.AdoptRuleAsync(new() { Rule = CommunityData.RuleOfLibrary("silence"), MeetingDecision = "decisions/2026-1" }, ct: ct));
        Narrator.Quote((await Community.Chair.Meetings.GetAsync("decisions/2026-1", ct)).Sentence);
        Narrator.Tell("The rule alone does not make silence assent. Its use must be agreed, for one proposal or for all of an organ's, by each member itself:");
        await Narrator.Refused(Reason.ConsentMissing, () => Community.Chair.Rounds.OpenAsync(Kept, Narrator.At(10, 1, 17), BySilence, ct));
    }

    private async Task Agree(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 23, 10), "each member agrees, or there is no silence");
        Narrator.Tell("Ten ministries consent to silence in the AMM. Viet Nam is still asking its own ministries, and one is enough:");
        await Each(DemoCommunity.Members.Except(["vnm"]), desk => desk.Proposals.ConsentToSilenceAsync(Amm, ct));
        await Narrator.Refused(Reason.ConsentMissing, () => Community.Chair.Rounds.OpenAsync(Kept, Narrator.At(10, 1, 17), BySilence, ct));
        Narrator.Tell("Then Viet Nam consents too. Any of them can take its consent back at any time, for what is asked after that.");
        Done(await Community.Ministry("vnm").Proposals.ConsentToSilenceAsync(Amm, ct));
    }

    private async Task LetItRun(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(9, 24, 9), "silence runs");
        Narrator.Tell("The Chair asks by silence, with a cut-off on 1 October at 17:00. Ten ministries acknowledge the notice. Lao PDR has not: who may not have heard has not assented.");
        Done(await Community.Chair.Rounds.OpenAsync(Kept, Narrator.At(10, 1, 17), BySilence, ct));
        await Each(DemoCommunity.Members.Except(["lao"]), desk => desk.Rounds.AcknowledgeAsync(KeptRound, ct));
        var running = await Quote(KeptRound, StandingKind.NotYetDue, ct);
        Narrator.Expect(running.Standing.Awaited.SequenceEqual(["members/LAO"]), "Lao PDR is awaited");
        Narrator.Scene(Narrator.At(9, 28, 15), "Lao PDR acknowledges");
        Narrator.Tell("Now every silence would be assent. The Chair cannot cut it short, though:");
        Done(await Community.Ministry("lao").Rounds.AcknowledgeAsync(KeptRound, ct));
        await Narrator.Refused(Reason.StandingForbidsOutcome, () => Community.Chair.Rounds.CloseAsync(KeptRound, Outcome.Adopted, ct: ct));
    }

    private async Task Keep(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(10, 1, 17), "the cut-off");
        Narrator.Tell("Nobody has spoken. No timer runs and nobody does anything; the standing is what the record and the clock say:");
        var reached = await Quote(KeptRound, StandingKind.Reached, ct);
        Narrator.Expect(reached.Standing.Awaited.Count == 0, "nobody is awaited");
        Narrator.Scene(Narrator.At(10, 1, 17, 1), "a minute too late");
        Narrator.Tell("Thailand would still object. What is in time came before the cut-off:");
        await Narrator.Refused(Reason.CutOffPassed, () => Community.Ministry("tha").Rounds.TakeAsync(KeptRound, Stance.Objection, ["2"], ct: ct));
    }

    private async Task RecordIt(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(10, 2, 9), "it is recorded");
        Narrator.Tell("The next morning the Chair records what was decided by silence, and announces it.");
        Done(await Community.Chair.Rounds.CloseAsync(KeptRound, Outcome.Adopted, ct: ct));
        Done(await Community.Chair.Rounds.AnnounceAsync(KeptRound, ct));
        await Quote(Kept, Phase.Adopted, ct);
        var decision = (await Community.Ministry("khm").Rounds.GetAsync(KeptRound, ct)).Decision;
        Narrator.Quote(decision.Standing);
        Narrator.Expect(decision.EntryTime.ToInstant() == Narrator.At(10, 2, 9), "it is recorded on 2 October");
        Narrator.Expect(decision.EffectiveTime.ToInstant() == Narrator.At(10, 1, 17), "it is in effect from the cut-off");
        Narrator.Tell($"Recorded {Names.Say(decision.EntryTime)}, in effect from the cut-off: {Names.Say(decision.EffectiveTime)}.");
    }

    private async Task AskAgain(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(10, 5, 10), "a second question by silence");
        Narrator.Tell("Viet Nam puts an exchange of law teachers forward (item I.3.f). The consents stand for the AMM, so the Chair asks by silence again; everyone acknowledges.");
        await PutForward("vnm", "I.3.f", DemoText.Of(
            "Exchange of law teachers in the ASEAN University Network",
            "Universities of the Network exchange teachers of law for one term a year.",
            "Each Member Country bears the cost of the teachers it sends."), ct);
        Done(await Community.Chair.Rounds.OpenAsync(Broken, Narrator.At(10, 12, 17), BySilence, ct));
        await Each(DemoCommunity.Members, desk => desk.Rounds.AcknowledgeAsync(BrokenRound, ct));
        await Quote(BrokenRound, StandingKind.NotYetDue, ct);
    }

    private async Task Break(CancellationToken ct)
    {
        Narrator.Scene(Narrator.At(10, 12, 16, 59), "a minute before the cut-off");
        Narrator.Tell("Thailand objects to clause 2. One member, one minute: the silence is broken at once.");
        var objection = await Community.Ministry("tha").Rounds.TakeAsync(BrokenRound, Stance.Objection, ["2"], ct: ct);
        Done(objection);
        await Quote(BrokenRound, StandingKind.Broken, ct);
        Narrator.Scene(Narrator.At(10, 13, 10), "and for good");
        Narrator.Tell("The next day the costs are explained, and Thailand withdraws its objection. A silence that was broken is not mended; its standing is that of the cut-off, for ever:");
        Done(await Community.Ministry("tha").Objections.WithdrawAsync(Broken, objection.Entry, ct));
        await Narrator.Refused(Reason.StandingForbidsOutcome, () => Community.Chair.Rounds.CloseAsync(BrokenRound, Outcome.Adopted, ct: ct));
        Narrator.Tell("The Chair closes without consensus. The proposal is back in consultation, and can be put to the members in words.");
        Done(await Community.Chair.Rounds.CloseAsync(BrokenRound, Outcome.NoConsensus, ct: ct));
        Done(await Community.Chair.Rounds.AnnounceAsync(BrokenRound, ct));
        await Quote(Broken, Phase.Consultation, ct);
    }
}
