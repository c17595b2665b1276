namespace AscConsensus.Engine.Tests.Proposals;

public sealed class SponsorProposalTests
{
    [Fact]
    public void Joins_the_sponsors_in_the_order_of_joining() =>
        Assert.Equal([Indonesia.Member, Singapore.Member, Cambodia.Member], InConsultation().With(Cambodia, Sponsoring()).Proposal.Sponsors.AsEnumerable());

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
}
