namespace AscConsensus.Engine.Tests.Proposals;

/// <summary>Attachments are informative, never part of the text (product need: studies, maps and reports beside the proposal).</summary>
public sealed class AttachDocumentTests
{
    [Fact]
    public void Is_kept_with_its_office_and_attached_once()
    {
        var world = InConsultation().With(Malaysia, Attaching("study"));

        Assert.Equal((Malaysia.Office, Paper.Named("study")), (world.Proposal.Attachments[0].By, world.Proposal.Attachments[0].Document));
        Assert.Single(world.Proposal.Revisions);
        world.When(Malaysia, Attaching("study")).ThenRefused(Reason.AlreadyExists, $"That document is attached to {TheSymbol} already.");
    }

    [Fact]
    public void Is_a_bodys_or_partners_only_where_it_was_asked()
    {
        var unasked = InConsultation().WithJapan();
        var asked = unasked.With(TheChair, Consulting([LawMinisters], "2026-09-20 17:00").But(act => act.Partners.Add(Japan.Office.Of)));

        unasked.When(LawMinisters, Attaching("study")).ThenRefused(Reason.NotAsked, $"ALAWMM was not asked about {TheSymbol}.");
        unasked.When(Japan, Attaching("study")).ThenRefused(Reason.NotAsked, $"Japan was not asked about {TheSymbol}.");
        asked.With(LawMinisters, Attaching("study")).With(Japan, Attaching("another study"));
    }

    [Fact]
    public void Is_a_convenors_only_to_what_its_group_works_on()
    {
        var world = InGroupReview().With(Malaysia, Submitting("other text").But(act => act.Proposal = TheOther));

        world.With(TheConvenor, Attaching("study"));
        world.When(TheConvenor, Attaching("study").But(act => act.Proposal = TheOther))
            .ThenRefused(Reason.WrongOffice, $"groups/2026-1 does not work on {TheOther}; the convenor of groups/2026-1 may not attach to it.");
    }

    [Fact]
    public void Needs_a_proposal() => Founded().When(Malaysia, Attaching("study")).ThenRefused(Reason.UnknownProposal, $"There is no {TheProposal}.");

    [Fact]
    public void Names_every_field_that_is_nonsense() => InConsultation().ThenEachIsInvalid(
        Malaysia, Attaching("study"), ("proposal", act => act.Proposal = TheSymbol), ("title", act => act.Title = ""), ("document", act => act.Document = null));
}
