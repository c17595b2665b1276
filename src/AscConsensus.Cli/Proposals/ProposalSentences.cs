using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The acts on a proposal and its text, in words.</summary>
internal static class ProposalSentences
{
    public static ActSentences AddProposals(this ActSentences all) => all
        .Of<SubmitProposal>((act, names) => $"put \"{act.Text.Title}\" forward to the {names.Title(act.Organ)}")
        .Of<SponsorProposal>((_, _) => "joined the sponsors")
        .Of<AdmitProposal>((act, _) => $"admitted it as {act.Symbol}")
        .Of<ReturnProposal>((_, _) => "returned it to its sponsors on a meeting's decision")
        .Of<WithdrawProposal>((_, _) => "withdrew its sponsorship")
        .Of<ReviseText>((act, _) => $"revised the text: revision {act.Revision}");
}
