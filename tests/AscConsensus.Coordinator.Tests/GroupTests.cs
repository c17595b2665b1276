using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.V1;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests;

/// <summary>The words of a group's text are looked at where the documents are: outside the mandate they stay as the sponsors' are.</summary>
public sealed class GroupTests : IAsyncLifetime
{
    private RunningCoordinator coordinator = null!;

    public async Task InitializeAsync()
    {
        coordinator = await RunningCoordinator.Start();
        await coordinator.Admit();
        await coordinator.SetUpGroup(TheProposal);
    }

    public async Task DisposeAsync() => await coordinator.DisposeAsync();

    [Fact]
    public async Task Writes_within_its_mandate_beside_the_sponsors_text()
    {
        await Revise("Members meet.", "Members report every year.");

        var group = (await coordinator.Indonesia.Groups.GetGroupAsync(new GetGroupRequest { Group = TheGroup })).Group;
        Assert.Equal((GroupState.Working, TheProposal, "members/VNM"), (group.State, group.Proposal, group.Convenor));
        Assert.Equal((1u, 1u), (group.Texts.Single().Revision, group.Texts.Single().DepartsFrom));
        Assert.Equal(["members/IDN", "members/VNM"], group.Members);
        var proposal = (await coordinator.Indonesia.Proposals.GetProposalAsync(new GetProposalRequest { Proposal = TheProposal })).Proposal;
        Assert.Equal((Phase.GroupReview, TheGroup), (proposal.Phase, proposal.Group));
        Assert.Equal(TheText.Citation, proposal.Revisions.Single().Text.Document);
    }

    [Fact]
    public async Task Does_not_touch_the_words_of_another_clause()
    {
        var refusal = await coordinator.ThatIsRefused(Reason.OutsideMandate, () => Revise("Members may meet.", "Members report every year."));

        Assert.Equal("The words of clause 1 are outside the mandate of groups/2026-1: they stay as in the sponsors' text.", refusal.Sentence);
    }

    [Fact]
    public async Task Sends_a_text_in_canonical_form()
    {
        var document = CitedDocument.Of("no text at all");

        await coordinator.ThatIsRefused(Reason.TextNotCanonical, () => coordinator.DeskOf(TheConvenor).Act(Revision(TextOf(document, TheWords)), [document.Document]));
    }

    // After a recovery from the copy of a member that may not read it.
    [Fact]
    public async Task Waits_where_the_words_of_the_sponsors_text_are_not_there()
    {
        await Spoilt.By("DELETE FROM document", coordinator.Options.JournalFile);

        var refusal = await coordinator.ThatIsRefused(Reason.DocumentMissing, () => Revise("Members meet.", "Members report every year."));

        Assert.EndsWith(" are not in this copy of the record: the operator brings them back from a member's.", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_listed_by_its_state_and_its_proposal()
    {
        Assert.Single((await coordinator.Defence.Groups.ListGroupsAsync(new ListGroupsRequest { Proposal = TheProposal, State = GroupState.Working })).Groups);
        Assert.Empty((await coordinator.Defence.Groups.ListGroupsAsync(new ListGroupsRequest { State = GroupState.Reported })).Groups);
        await Refused.With(Reason.UnknownGroup, async () => await coordinator.Defence.Groups.GetGroupAsync(new GetGroupRequest { Group = "groups/2026-2" }));
        await Refused.With(Reason.WrongOffice, async () => await coordinator.Japan.Groups.GetGroupAsync(new GetGroupRequest { Group = TheGroup }));
    }

    private Task<Receipt> Revise(string one, string two)
    {
        var words = TheWords with { Clauses = [new Clause("1", one), new Clause("2", two)] };
        var document = CitedDocument.Of(words);
        return coordinator.DeskOf(TheConvenor).Act(Revision(TextOf(document, words)), [document.Document]);
    }

    private static ReviseGroupText Revision(Text text) => new() { Group = TheGroup, Revision = 1, DepartsFrom = TheText.Citation.Fingerprint, Text = text };
}
