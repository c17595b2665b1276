using Google.Protobuf;

namespace AscConsensus.Engine.Tests.Proposals;

public sealed class ReviseTextTests
{
    [Fact]
    public void Adds_an_immutable_revision()
    {
        var proposal = InConsultation().With(Singapore, Revising("text 2")).Proposal;

        Assert.Equal([(1U, Paper.Named("text 1"), Indonesia.Member), (2U, Paper.Named("text 2"), Singapore.Member)], proposal.Revisions.Select(revision => (revision.Number, revision.Text, revision.By)));
    }

    [Fact]
    public void Is_for_sponsors() => InConsultation()
        .When(Malaysia, Revising("text 2"))
        .ThenRefused(Reason.NotASponsor, $"Malaysia is not a sponsor of {TheSymbol}.");

    [Fact]
    public void Is_refused_while_a_round_is_open() => OpenRound(Rules.Charter)
        .When(Indonesia, Revising("text 2"))
        .ThenRefused(Reason.WrongPhase, $"{TheSymbol} is in a round of positions: its text and sponsors are fixed.");

    [Fact]
    public void Of_a_returned_proposal_comes_with_its_new_submission() => Submitted().With(TheChair, Permitting(DecisionPurpose.Return)).With(TheChair, Returning())
        .When(Indonesia, Revising("text 2"))
        .ThenRefused(Reason.WrongPhase, "proposals/idn-2026-1 is returned to its sponsors: its text and sponsors are fixed.");

    [Fact]
    public void Binds_the_number() => InConsultation()
        .When(Indonesia, Revising("text 2").But(act => act.Revision = 3))
        .ThenRefused(Reason.StaleRevision, $"The next revision of {TheSymbol} is 2, not 3.");

    [Fact]
    public void Binds_the_text_it_replaces() => InConsultation()
        .When(Indonesia, Revising("text 2").But(act => act.Replaces = Paper.Named("text 0").ToByteString()))
        .ThenRefused(Reason.StaleRevision, $"The text of {TheSymbol} is revision 1 ({Paper.Named("text 1").Brief}), not {Paper.Named("text 0").Brief}.");

    [Fact]
    public void Does_not_replace_a_text_by_itself() => InConsultation()
        .When(Indonesia, Revising("text 1"))
        .ThenRefused(Reason.AlreadyExists, $"The text of {TheSymbol} has these words already: nothing would change.");

    [Fact]
    public void Takes_an_earlier_text_up_again() => InConsultation().With(Singapore, Revising("text 2"))
        .When(Indonesia, Revising("text 1").But(act => (act.Revision, act.Replaces) = (3, Paper.Named("text 2").ToByteString())))
        .ThenAccepted();

    [Fact]
    public void Needs_a_proposal() => InConsultation()
        .When(Indonesia, Revising("text 2").But(act => act.Proposal = "proposals/idn-2026-2"))
        .ThenRefused(Reason.UnknownProposal, "There is no proposals/idn-2026-2.");

    [Fact]
    public void Names_every_field_that_is_nonsense() => InConsultation().ThenEachIsInvalid(
        Indonesia,
        Revising("text 2"),
        ("proposal", act => act.Proposal = "proposals/idn-2026-01"),
        ("revision", act => act.Revision = 0),
        ("replaces", act => act.Replaces = ByteString.Empty),
        ("text", act => act.Text = null));
}
