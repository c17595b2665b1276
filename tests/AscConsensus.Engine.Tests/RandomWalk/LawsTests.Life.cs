namespace AscConsensus.Engine.Tests.RandomWalk;

// What is done beside positions: packages, groups, consents, and all that is only added to.
public sealed partial class LawsTests
{
    [Fact]
    public void A_proposal_decided_without_its_package_is_seen() =>
        Sees("a proposal of a package was decided without the others", Packages.PackageTests.Opened().WithEach(Ministries, Stance.Support), TheChair, Closing(Outcome.Adopted));

    [Fact]
    public void The_Summits_method_for_another_proposal_is_seen()
    {
        var consulted = InConsultation();

        Sees("it is decided as the Summit had others decided", consulted with { Community = consulted.Community.With(Rule.From(Rules.OfTheSummit) with { IsOfTheSummit = true }) }, TheChair, Opening(Rules.OfTheSummit, "2026-10-15 17:00"));
    }

    [Fact]
    public void A_round_that_outlives_its_package_is_seen()
    {
        var opened = Packages.PackageTests.Opened();
        var package = opened.Community.Packages[ThePackage];

        SeesIn("a round outlived the package in which it was opened", opened, opened.Community.WithEnded(package));
    }

    [Fact]
    public void Assent_of_a_member_that_took_its_position_back_is_seen()
    {
        var spoken = Rounds.SilenceTests.Noticed().With(VietNam, Stance.Support);

        Sees("adopted without an elector", spoken.With(VietNam, TakingBack(spoken.LastEntry)).At("2026-10-15 17:00"), TheChair, Closing(Outcome.Adopted));
    }

    [Fact]
    public void A_package_of_one_is_seen()
    {
        var packed = Packages.PackageTests.Packed();
        var package = packed.Community.Packages[ThePackage];

        SeesIn("a package holds a proposal that is not in it, or fewer than two", packed, packed.Community with { Packages = packed.Community.Packages.With(package with { Proposals = [TheProposal] }) });
    }

    [Fact]
    public void A_package_that_came_back_is_seen()
    {
        var left = Packages.PackageTests.Packed().With(Indonesia, Withdrawing()).With(Singapore, Withdrawing());

        SeesIn("a package is gone, or came back", left, left.Community with { Packages = left.Community.Packages.With(left.Community.Packages[ThePackage] with { HasEnded = false }) });
    }

    [Fact]
    public void A_group_without_its_proposal_is_seen()
    {
        var reviewed = InGroupReview();
        var group = reviewed.Community.Groups[TheGroup];

        SeesIn("a group works on a proposal that is not in its review", reviewed, reviewed.Community.With(group with { Title = "Another" }).With(reviewed.Proposal with { Phase = Phase.Consultation, Group = null }));
    }

    [Fact]
    public void A_group_that_lost_its_text_is_seen()
    {
        var reviewed = InGroupReview().With(TheConvenor, RevisingInGroup("group text"));

        SeesIn("a group lost something, or came back", reviewed, reviewed.Community.With(reviewed.Community.Groups[TheGroup] with { Texts = [] }));
    }

    [Fact]
    public void A_consent_given_for_another_is_seen()
    {
        var world = InConsultation();
        var forged = new Consent(Singapore.Office, new(ConsentKind.Shelving), world.LastEntry + 1, world.Now);

        SeesIn("a consent was given by another than its owner", world, world.Community.With(world.Proposal with { Consents = [forged] }), Consenting(ConsentKind.Shelving));
    }

    [Fact]
    public void A_consent_taken_back_for_another_is_seen()
    {
        var world = InConsultation().With(Singapore, Consenting(ConsentKind.Shelving));

        SeesIn("a consent was taken back by another than its owner", world, world.Community.With(world.Proposal with { Consents = [] }), TakingConsentBack(ConsentKind.Shelving));
    }

    [Fact]
    public void A_standing_consent_of_another_is_seen()
    {
        var world = InConsultation();

        SeesIn("a standing consent was changed by another than its owner", world, world.Community with { SilenceConsents = [(Amm, Singapore.Member)] }, _ => new GiveConsent { Organ = Amm, Kind = ConsentKind.Silence });
    }

    [Fact]
    public void A_silence_closed_early_is_seen() => Sees("a silence was closed before its cut-off", Rounds.SilenceTests.Noticed(), TheChair, Closing(Outcome.NoConsensus));

    [Fact]
    public void A_broken_silence_that_is_closed_early_breaks_none() => Assert.Empty(Forced(Rounds.SilenceTests.Noticed().With(VietNam, Stance.Objection), TheChair, Closing(Outcome.NoConsensus)));

    [Fact]
    public void An_elector_of_after_the_cut_off_is_seen()
    {
        var late = Rounds.SilenceTests.Noticed().At("2026-10-16 09:00").With(TheSecretaryGeneral, _ => Rounds.SilenceTests.Joining("2026-10-01"));
        var closed = late.With(TheChair, Closing(Outcome.Adopted));
        var forged = closed.Round with { ElectorateAtEnd = closed.Round.ElectorateAtEnd!.Value.Add("members/PNG") };

        SeesIn("the electorate of a silence is of after its cut-off", late, closed.Community.With(closed.Proposal.With(forged)), Closing(Outcome.Adopted));
    }

    [Fact]
    public void An_attachment_or_a_reminder_that_is_gone_is_seen()
    {
        var world = InConsultation().With(Indonesia, Attaching("a study"));
        var reminded = world.Proposal with { Reminders = [new Reminder(TheProposal, [VietNam.Office], null, 1, world.Now)] };

        SeesIn("an attachment or a reminder is gone", world, world.Community.With(world.Proposal with { Attachments = [] }));
        SeesIn("an attachment or a reminder is gone", world with { Community = world.Community.With(reminded) }, world.Community);
    }

    [Fact]
    public void A_statement_that_is_gone_is_seen()
    {
        var world = Adopted().With(VietNam, Lodging(StatementKind.Interpretative));

        SeesIn("a statement is gone, or another member's", world, world.Community.With(world.Proposal.With(world.Round with { Statements = [] })));
    }

    [Fact]
    public void A_request_that_is_gone_or_answered_anew_is_seen()
    {
        var world = InConsultation().With(VietNam, Requesting(RequestKind.Opening)).With(TheChair, Granting());
        var asked = Assert.Single(world.Proposal.Requests);

        SeesIn("a request or its answer is gone", world, world.Community.With(world.Proposal with { Requests = [] }));
        SeesIn("a request or its answer is gone", world, world.Community.With(world.Proposal with { Requests = [asked with { State = RequestState.Declined }] }), Granting());
        SeesIn("a request was made for another", world, world.Community.With(world.Proposal with { Requests = [asked, asked] }), Requesting(RequestKind.Opening));
    }

    [Fact]
    public void An_adopted_text_that_changes_is_seen() => Sees("what was adopted changed", Adopted(), Indonesia, Revising("text 2"));

    [Fact]
    public void A_correction_objected_to_too_late_is_seen() =>
        Sees("a correction was rewritten, or objected to too late or for another", Adopted().With(Indonesia, Correcting("corrected")).At("2026-12-31 09:00"), VietNam, ObjectingToCorrection());

    [Fact]
    public void A_decision_of_a_meeting_that_is_rewritten_is_seen()
    {
        var world = InConsultation().WithDecision(DecisionPurpose.Shelving).With(VietNam, Contesting("decisions/2026-1"));
        var decision = world.Community.MeetingDecisions["decisions/2026-1"];

        SeesIn("a decision of a meeting was rewritten, or contested for another", world, world.Community with { MeetingDecisions = world.Community.MeetingDecisions.With(decision with { Contests = [] }) });
    }

    [Fact]
    public void A_standing_that_moves_when_it_said_is_none_of_the_clocks()
    {
        var awaiting = OpenRound(Rules.Charter).WithEach(Ministries.Except([VietNam]), Stance.Support).With(VietNam, Taking(Stance.Support).But(act => act.AdReferendum = true))
            .With(TheChair, Closing(Outcome.SubjectToConfirmation).But(act => act.ConfirmationDueTime = World.InstantOf("2026-10-20 17:00").ToTimestamp()));

        Assert.All(Enumerable.Range(0, 20), seed => Assert.Empty(Clock.Broken(Community.Empty, awaiting.Community, awaiting.Now, new Chance(seed))));
    }

    private static void SeesIn(string law, World before, Community after, Func<World, IAct>? acting = null) =>
        Assert.Contains(law, Laws.Broken(before.Community, (acting ?? Withdrawing())(before), EntryBy(before, Indonesia), after));
}
