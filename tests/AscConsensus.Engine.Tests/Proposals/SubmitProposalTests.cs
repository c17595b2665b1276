using Google.Protobuf;

namespace AscConsensus.Engine.Tests.Proposals;

/// <summary>Plan of Action, VI.1: the AMM introduces new measures and activities; a member puts them forward.</summary>
public sealed class SubmitProposalTests
{
    [Fact]
    public void Makes_a_proposal_that_awaits_admission()
    {
        var proposal = Founded().With(Indonesia, Submitting("text 1")).Proposal;

        Assert.Equal((Phase.Submitted, Amm, "II.A.4", Indonesia.Member), (proposal.Phase, proposal.Organ, proposal.Subject, proposal.Submitter));
        Assert.Equal([Indonesia.Member], proposal.Sponsors.AsEnumerable());
        Assert.Equal((1U, Paper.Named("text 1")), (proposal.Text.Number, proposal.Text.Text));
        Assert.Equal("proposals/idn-2026-1", proposal.Called);
    }

    [Fact]
    public void Plans_activities_that_are_not_opened_yet()
    {
        var activity = Assert.Single(Submitted().Proposal.Activities);

        Assert.Null(activity.Name);
        Assert.Equal(ActivityStatus.Unspecified, activity.Status);
    }

    [Fact]
    public void Puts_a_returned_proposal_forward_again_with_the_next_revision()
    {
        var proposal = Returned().With(Singapore, Submitting("text 2")).Proposal;

        Assert.Equal((Phase.Submitted, 2U), (proposal.Phase, proposal.Text.Number));
        Assert.Equal([Indonesia.Member, Singapore.Member], proposal.Sponsors.AsEnumerable());
    }

    [Fact]
    public void Is_refused_under_a_name_in_use() => Submitted()
        .When(Indonesia, Submitting("text 2"))
        .ThenRefused(Reason.AlreadyExists, "proposals/idn-2026-1 is submitted already.");

    [Fact]
    public void Is_refused_under_a_name_of_another_member() => Founded()
        .When(Malaysia, Submitting("text 1"))
        .ThenRefused(Reason.WrongOffice, "Malaysia names its proposals proposals/mys-...; proposals/idn-2026-1 is another's name.");

    [Fact]
    public void Is_put_forward_again_by_a_sponsor_only() => Returned()
        .When(Malaysia, Submitting("text 2"))
        .ThenRefused(Reason.NotASponsor, "Malaysia is not a sponsor of proposals/idn-2026-1.");

    [Fact]
    public void Stays_before_the_organ_of_its_symbol() => InConsultation().With(TheChair, Permitting(DecisionPurpose.Return)).With(TheChair, Returning())
        .When(Indonesia, Submitting("text 2").But(act => act.Organ = Som))
        .ThenRefused(Reason.AlreadyExists, $"{TheSymbol} is before the AMM: put it before another organ as a new proposal.");

    [Fact]
    public void Goes_to_an_organ_that_decides() => Founded()
        .When(Indonesia, Submitting("text 1").But(act => act.Organ = Admm))
        .ThenRefused(Reason.UnknownOrgan, "organs/ADMM is not an organ that decides here on 1 Sep 2026.");

    [Fact]
    public void Serves_an_item_of_the_plan() => Founded()
        .When(Indonesia, Submitting("text 1").But(act => act.Subject = "IX"))
        .ThenRefused(Reason.UnknownSubject, "The Plan of Action has no item IX.");

    [Fact]
    public void Names_members_as_leads() => FoundedOn("2025-10-25 09:00")
        .When(Indonesia, Submitting("text 1").But(act => act.Activities[0].Leads.Add(TimorLeste.Member)))
        .ThenRefused(Reason.UnknownMember, "members/TLS is not a member on 25 Oct 2025.");

    [Fact]
    public void Names_every_field_that_is_nonsense() => Founded().ThenEachIsInvalid(
        Indonesia,
        Submitting("text 1"),
        ("proposal", act => act.Proposal = "proposals/IDN-2026-1"),
        ("organ", act => act.Organ = "AMM"),
        ("subject", act => act.Subject = ""),
        ("text", act => act.Text = null),
        ("text.document", act => act.Text.Document = null),
        ("text.document.fingerprint", act => act.Text.Document.Fingerprint = ByteString.Empty),
        ("text.document.distribution", act => act.Text.Document.Distribution = default),
        ("text.title", act => act.Text.Title = "Two\nlines"),
        ("text.clauses", act => act.Text.Clauses.Clear()),
        ("text.clauses", act => act.Text.Clauses.Add("1")),
        ("text.clauses", act => act.Text.Clauses.Add("Clause 4")),
        ("activities", act => act.Activities.AddRange(Enumerable.Range(0, 20).Select(_ => new PlannedActivity { Title = "Seminar" }))),
        ("activities.title", act => act.Activities[0].Title = " "),
        ("activities.leads", act => act.Activities[0].Leads.Add("IDN")));

    // Whoever is asked for a position must be able to read what it is on.
    [Fact]
    public void Shows_the_text_to_every_member() => Founded().ThenEachIsInvalid(
        Indonesia,
        Submitting("text 1"),
        ("text.document.distribution", act => act.Text.Document = Paper.Only("text 1", Singapore)));

    private static World Returned() => Submitted().With(TheChair, Permitting(DecisionPurpose.Return)).With(TheChair, Returning());
}
