using AscConsensus.Client;
using AscConsensus.V1;
using Grpc.Core;

namespace AscConsensus.Coordinator.Tests.Acceptance;

/// <summary>Decisions that ASEAN really took, replayed act by act through gRPC. Texts and dates of single acts are made up; the course is not.</summary>
public sealed class HistoryTests
{
    private const string Members2004 = "BRN KHM IDN LAO MYS MMR PHL SGP THA VNM";

    /// <summary>
    /// How the Plan of Action itself was made in 2004: senior officials met at Yogyakarta and went on elsewhere without agreement, Singapore having reservations on a peacekeeping
    /// force; the draft was finalised in Jakarta, the 37th AMM endorsed it, and the 10th Summit adopted it on 29 November 2004.
    /// </summary>
    [Fact]
    public async Task The_making_of_the_Plan_of_Action()
    {
        await using var asean = await Asean.Start(Members2004, "2004-04-01 09:00", 2004, "IDN");
        var plan = await new Story(asean, "organs/SUMMIT", "ASC/SUMMIT/2004/001").Admitted("Members promote political development.", "Members establish a peacekeeping force.");

        // Rounds of the senior officials without agreement: the provision on peacekeeping is objected to, in two rounds.
        asean.At("2004-04-10 09:00");
        await plan.Open("2004-05-10 17:00", "rules/plan-2004", "organs/SOM", Outcome.Forwarded);
        await plan.EachTakes(Stance.Support, except: "sgp");
        await plan.Take("sgp", Stance.Objection, "2");
        Assert.Equal("Consensus not yet reached: Singapore objects (clause 2). Due Mon 10 May 2004 17:00 Jakarta (UTC+7).", (await Refused.With(Reason.StandingForbidsOutcome, () => plan.Close(Outcome.Forwarded, asean.ChairOfSom))).Sentence);
        await plan.Close(Outcome.NoConsensus, asean.ChairOfSom);
        asean.At("2004-05-12 09:00");
        await plan.Revise("Members promote political development.", "Members establish arrangements for peacekeeping.");
        await plan.Open("2004-06-01 17:00", "rules/plan-2004", "organs/SOM", Outcome.Forwarded);
        await plan.EachTakes(Stance.Support, except: "sgp");
        Assert.Equal(["members/SGP"], (await plan.Read()).Standing.Objecting);
        await plan.Close(Outcome.NoConsensus, asean.ChairOfSom);

        // The reserved provision is set aside; the senior officials forward the draft, Singapore now with them.
        asean.At("2004-06-10 09:00");
        await plan.Revise("Members promote political development.");
        await plan.Open("2004-06-25 17:00", "rules/plan-2004", "organs/SOM", Outcome.Forwarded);
        await plan.EachTakes(Stance.Support);
        await plan.Close(Outcome.Forwarded, asean.ChairOfSom);
        Assert.Equal(Phase.Consultation, (await plan.ReadProposal()).Phase);

        // The AMM cannot adopt what the Summit must adopt: it endorses.
        asean.At("2004-06-29 09:00");
        await plan.Open("2004-06-30 17:00", "rules/plan-2004", "organs/AMM", Outcome.Endorsed, Procedure.Meeting);
        await plan.EachTakes(Stance.Support);
        await plan.Close(Outcome.Endorsed);
        Assert.Equal(Phase.Endorsed, (await plan.ReadProposal()).Phase);

        // The Summit adopts: entered by the Chair, attested by the Secretary-General, with the document.
        asean.At("2004-11-29 18:00");
        var adopted = CitedDocument.Of("The 10th Summit adopts the ASEAN Security Community Plan of Action.");
        var entered = await asean.Chair.Act(
            new EnterSummitAnswer { Proposal = Story.Proposal, Answer = SummitAnswer.Adopted, Document = adopted.Citation, DecidedDate = "2004-11-29" }, [adopted.Document]);
        Assert.Equal(Phase.Endorsed, (await plan.ReadProposal()).Phase);
        await asean.SecretaryGeneral.Act(new AttestSummitAnswer { Proposal = Story.Proposal, AnswerEntry = entered.Entry });

        var read = await plan.ReadProposal();
        Assert.Equal((Phase.Adopted, 3, 4U), (read.Phase, read.Revisions.Count, read.Rounds));
        Assert.NotNull(Assert.Single(read.SummitReferences).AttestedTime);
    }

    /// <summary>
    /// The emergency meeting of the AMM on 15 October 2021: the Chair declared that a non-political representative would be invited; Myanmar said that there had been no consensus either to
    /// invite or not to invite, and put its objection on the record on 22 October.
    /// </summary>
    [Fact]
    public async Task The_emergency_meeting_of_15_October_2021_is_declared_and_contested()
    {
        await using var asean = await Asean.Start(Members2004, "2021-10-15 20:00", 2021, "BRN");
        var text = CitedDocument.Of("A non-political representative of Myanmar is invited to the upcoming Summits.");
        var voiced = CitedDocument.Of("There was no consensus either to invite or not to invite.");
        var decision = new RecordMeetingDecision
        {
            Decision = "decisions/2021-1",
            Organ = "organs/AMM",
            HeldDate = "2021-10-15",
            Question = "Is a political representative of Myanmar invited to the upcoming Summits?",
            Text = text.Citation,
            Seated = { asean.Members.Select(member => "members/" + member.ToUpperInvariant()) },
            Objections = { new VoicedObjection { Member = "members/MMR", Statement = voiced.Citation } },
        };
        await asean.Chair.Act(decision, [text.Document, voiced.Document]);

        asean.At("2021-10-22 09:00");
        var statement = CitedDocument.Of("The matter should have gone to the Summit under Article 20(2); the competent organ is the Coordinating Council.");
        await asean.Ministry("mmr").Act(new ContestDecision { Decision = "decisions/2021-1", Statement = statement.Citation }, [statement.Document]);

        var read = (await new MeetingService.MeetingServiceClient(asean.SecretaryGeneral.Invoker).GetMeetingDecisionAsync(new GetMeetingDecisionRequest { Decision = "decisions/2021-1" })).Decision;
        Assert.Equal(
            "Declared by the Chair at the meeting of the AMM on 15 Oct 2021, not derived from positions; objected in the room: Myanmar; contested by: Myanmar.", read.Sentence);
        Assert.Equal("members/MMR", Assert.Single(read.Contests).Member);

        // Nothing rests on it as on a consensus: no rule is adopted, nothing is shelved or returned by it.
        var rule = new V1.Rule { Rule_ = "rules/charter", Version = 2, Title = "Article 20 of the ASEAN Charter", EffectiveDate = "2021-10-15", ElectorateAt = ElectorateAt.Opening, CorrectionPeriodHours = 336 };
        rule.Provenance.AddRange(V1.Rule.Descriptor.Fields.InDeclarationOrder().Select(field => new Provenance { Parameter = field.Name, Source = "engine default" }));
        var refused = await Assert.ThrowsAsync<RpcException>(() => asean.Chair.Act(new AdoptRule { Rule = rule, MeetingDecision = "decisions/2021-1" }));
        Assert.Contains("Myanmar", refused.Status.Detail, StringComparison.Ordinal);
    }
}
