namespace AscConsensus.Engine.Tests.Proposals;

/// <summary>Consent is given and withdrawn by its owner alone (design, 1 and 3: silence only when every member has agreed to it, standing or for that proposal).</summary>
public sealed class ConsentTests
{
    [Fact]
    public void Is_its_owners_and_given_once()
    {
        var world = InConsultation().With(Indonesia, Consenting(ConsentKind.Shelving));

        Assert.True(world.Proposal.HasConsent(Indonesia.Office, new(ConsentKind.Shelving)));
        Assert.False(world.Proposal.HasConsent(Singapore.Office, new(ConsentKind.Shelving)));
        world.When(Indonesia, Consenting(ConsentKind.Shelving)).ThenRefused(Reason.AlreadyExists, "Indonesia has consented to its shelving already.");
    }

    [Fact]
    public void Is_taken_back_by_its_owner()
    {
        var world = InConsultation().With(Indonesia, Consenting(ConsentKind.Shelving)).With(Indonesia, TakingConsentBack(ConsentKind.Shelving));

        Assert.Empty(world.Proposal.Consents);
        world.When(Indonesia, TakingConsentBack(ConsentKind.Shelving)).ThenRefused(Reason.ConsentMissing, "Indonesia has given no consent to its shelving, or it is used up.");
    }

    [Fact]
    public void Of_a_sponsor_is_a_sponsors() => InConsultation().When(Malaysia, Consenting(ConsentKind.Return))
        .ThenRefused(Reason.NotASponsor, $"Malaysia is not a sponsor of {TheSymbol}.");

    [Fact]
    public void Of_every_member_is_a_members()
    {
        InConsultation().With(Malaysia, ConsentingToUrgency("2026-09-07 17:00"));
        InConsultation().When(LawMinisters, Consenting(ConsentKind.Silence))
            .ThenRefused(Reason.WrongOffice, "Consent to the use of silence is for every member to give; ALAWMM may not give it.");
    }

    // Consent to one short round served another, shorter one.
    [Fact]
    public void To_urgency_is_to_one_due_date()
    {
        var world = Ministries.Aggregate(InConsultation(), (world, member) => world.With(member, ConsentingToUrgency("2026-09-05 17:00")));

        Assert.Equal(Reason.DueDateNotLawful, Assert.IsType<Judgement.Refused>(world.When(TheChair, Opening(Rules.Charter, "2026-09-04 17:00")).Judgement).Reason);
        Assert.Empty(world.With(TheChair, Opening(Rules.Charter, "2026-09-05 17:00")).Proposal.Consents);
        world.When(Malaysia, ConsentingToUrgency("2026-09-05 17:00"))
            .ThenRefused(Reason.AlreadyExists, "Malaysia has consented to urgency, due Sat 5 Sep 2026 17:00 Jakarta (UTC+7) already.");
    }

    [Fact]
    public void Leaves_with_the_sponsor()
    {
        var world = InConsultation().With(Indonesia, Consenting(ConsentKind.Shelving)).With(Indonesia, ConsentingToUrgency("2026-09-07 17:00")).With(Indonesia, Withdrawing());

        Assert.Equal(ConsentKind.Urgency, Assert.Single(world.Proposal.Consents).To.Kind);
    }

    [Fact]
    public void To_silence_stands_for_an_organ_until_it_is_taken_back()
    {
        var standing = Founded().With(Malaysia, _ => new GiveConsent { Organ = Amm, Kind = ConsentKind.Silence });

        Assert.Contains((Amm, Malaysia.Member), standing.Community.SilenceConsents);
        standing.When(Malaysia, _ => new GiveConsent { Organ = Amm, Kind = ConsentKind.Silence }).ThenRefused(Reason.AlreadyExists, "Malaysia has consented to the use of silence in the AMM already.");
        var back = standing.With(Malaysia, _ => new WithdrawConsent { Organ = Amm, Kind = ConsentKind.Silence });
        Assert.Empty(back.Community.SilenceConsents);
        back.When(Malaysia, _ => new WithdrawConsent { Organ = Amm, Kind = ConsentKind.Silence }).ThenRefused(Reason.ConsentMissing, "Malaysia has given no consent to the use of silence, or it is used up.");
        Founded().When(Malaysia, _ => new GiveConsent { Organ = Amm, Kind = ConsentKind.Silence, MeetingDecision = "decisions/2026-1" }).ThenInvalid("meeting_decision");
        Founded().When(Malaysia, _ => new GiveConsent { Organ = Admm, Kind = ConsentKind.Silence }).ThenRefused(Reason.UnknownOrgan, "organs/ADMM is not an organ that decides here.");
    }

    [Fact]
    public void Is_on_what_is_not_decided() => Adopted().When(Indonesia, Consenting(ConsentKind.Shelving))
        .ThenRefused(Reason.WrongPhase, $"{TheSymbol} is adopted: there is nothing to consent to.");

    [Fact]
    public void Needs_a_proposal()
    {
        Founded().When(Indonesia, Consenting(ConsentKind.Shelving)).ThenRefused(Reason.UnknownProposal, $"There is no {TheProposal}.");
        Founded().When(Indonesia, TakingConsentBack(ConsentKind.Shelving)).ThenRefused(Reason.UnknownProposal, $"There is no {TheProposal}.");
    }

    [Fact]
    public void Names_every_field_that_is_nonsense() => InConsultation().ThenEachIsInvalid(
        Indonesia,
        Consenting(ConsentKind.Shelving),
        ("kind", act => act.Kind = ConsentKind.Unspecified),
        ("proposal", act => act.Proposal = TheSymbol),
        ("organ", act => act.Organ = Amm),
        ("organ, kind", act => act.Proposal = ""),
        ("sponsor", act => act.Kind = ConsentKind.Joining),
        ("sponsor", act => act.Sponsor = Malaysia.Member),
        ("package_proposals", act => act.Kind = ConsentKind.Package),
        ("package_proposals", act => act.PackageProposals.Add(TheProposal)),
        ("due_time", act => act.Kind = ConsentKind.Urgency),
        ("due_time", act => act.DueTime = World.InstantOf("2026-10-02 17:00").ToTimestamp()),
        ("meeting_decision", act => act.MeetingDecision = "minutes"),
        ("kind", act => (act.Proposal, act.Organ) = ("", Amm)));
}
