namespace AscConsensus.Engine.Tests;

public sealed class ActSubjectTests
{
    private const string Named = "proposals/idn-2026-1";

    public static TheoryData<IAct, string> ActsAndProposals() => new()
    {
        { new SubmitProposal { Proposal = Named }, Named },
        { new TakePosition { Round = Named + "/rounds/2" }, Named },
        { new GiveView { Consultation = Named + "/consultations/1" }, Named },
        { new TakePosition { Round = "proposals/idn-2026-01/rounds/2" }, "" },
        { new TakePosition { Round = "proposals/" }, "" },
        { new TakePosition(), "" },
        { new AddMember { Member = "members/IDN" }, "" },
        { new FoundCommunity { EngineVersion = 1 }, "" },
        { new RevokeCredential(), "" },
    };

    [Theory]
    [MemberData(nameof(ActsAndProposals))]
    public void Is_the_proposal_itself_or_that_of_its_round_or_consultation(IAct act, string proposal) => Assert.Equal(proposal, ActSubject.ProposalOf(act));
}
