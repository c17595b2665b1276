namespace AscConsensus.Engine.Tests.Proposals;

public sealed class SponsorProposalTests
{
    [Fact]
    public void Joins_the_sponsors_in_the_order_of_joining() =>
        Assert.Equal([Indonesia.Member, Singapore.Member, Cambodia.Member], Consented(Cambodia).With(Cambodia, Sponsoring()).Proposal.Sponsors.AsEnumerable());

    // A member joined by itself, put its own words in place of the text, and nothing was done any more without its consent.
    [Fact]
    public void Joins_with_the_consent_of_all_sponsors_to_its_joining()
    {
        InConsultation().With(Indonesia, ConsentingToJoin(Myanmar)).When(Myanmar, Sponsoring())
            .ThenRefused(Reason.ConsentMissing, $"Myanmar joins the sponsors of {TheSymbol} with their consent; awaited: Singapore.");
        Consented(Cambodia).When(Myanmar, Sponsoring())
            .ThenRefused(Reason.ConsentMissing, $"Myanmar joins the sponsors of {TheSymbol} with their consent; awaited: Indonesia, Singapore.");
    }

    [Fact]
    public void Uses_up_the_consents_to_its_own_joining()
    {
        var joined = Consented(Cambodia).With(Indonesia, ConsentingToJoin(Myanmar)).With(Cambodia, Sponsoring());

        Assert.Equal(new ConsentTo(ConsentKind.Joining, Myanmar.Member), Assert.Single(joined.Proposal.Consents).To);
        joined.When(Indonesia, ConsentingToJoin(Cambodia)).ThenRefused(Reason.AlreadyExists, $"Cambodia is a sponsor of {TheSymbol} already.");
        joined.When(Indonesia, Consenting(ConsentKind.Joining).But(act => act.Sponsor = Amm))
            .ThenRefused(Reason.UnknownOrgan, "organs/AMM is not a ministerial body on 3 Sep 2026: no other organ joins the sponsors.");
    }

    [Fact]
    public void Needs_no_consent_of_who_was_named_when_it_was_put_forward()
    {
        Assert.Equal([Indonesia.Member, Singapore.Member], Submitted().Proposal.Sponsors.AsEnumerable());
        Assert.Empty(Submitted().Proposal.Consents);
    }

    [Fact]
    public void Is_refused_to_a_sponsor() => Submitted()
        .When(Singapore, Sponsoring())
        .ThenRefused(Reason.AlreadyExists, "Singapore is a sponsor of proposals/idn-2026-1 already.");

    [Fact]
    public void Is_refused_once_a_round_is_open() => OpenRound(Rules.Charter)
        .When(Malaysia, Sponsoring())
        .ThenRefused(Reason.WrongPhase, $"{TheSymbol} is in a round of positions: its text and sponsors are fixed.");

    [Fact]
    public void Joins_the_present_text_only() => InConsultation().With(Indonesia, Revising("text 2"))
        .With(Indonesia, ConsentingToJoin(Malaysia)).With(Singapore, ConsentingToJoin(Malaysia))
        .When(Malaysia, Sponsoring().But(act => act.TextFingerprint = Paper.Named("text 1").ToByteString()))
        .ThenRefused(Reason.StaleRevision, $"The text of {TheSymbol} is revision 2 ({Paper.Named("text 2").Brief}), not {Paper.Named("text 1").Brief}.");

    [Fact]
    public void Needs_a_proposal() => Founded()
        .When(Malaysia, _ => new SponsorProposal { Proposal = "proposals/idn-2026-9", TextFingerprint = Paper.Named("text").ToByteString() })
        .ThenRefused(Reason.UnknownProposal, "There is no proposals/idn-2026-9.");

    [Fact]
    public void Names_every_field_that_is_nonsense() => Submitted().ThenEachIsInvalid(
        Malaysia,
        Sponsoring(),
        ("proposal", act => act.Proposal = TheSymbol),
        ("text_fingerprint", act => act.TextFingerprint = Google.Protobuf.ByteString.CopyFromUtf8("text")));

    private static World Consented(Desk joining) => InConsultation().With(Indonesia, ConsentingToJoin(joining)).With(Singapore, ConsentingToJoin(joining));
}
