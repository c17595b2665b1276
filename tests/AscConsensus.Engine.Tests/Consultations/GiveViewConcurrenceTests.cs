namespace AscConsensus.Engine.Tests.Consultations;

/// <summary>
/// Views by provision, and the concurrence of a body in whose own mandate the matter lies (Charter, Article 10: sectoral bodies "function in accordance with their
/// respective established mandates"). Partners are consulted, never counted.
/// </summary>
public sealed class GiveViewConcurrenceTests
{
    [Fact]
    public void Speaks_by_provision_and_concurs()
    {
        var world = Asked().With(LawMinisters, Viewing("view").But(act =>
        {
            act.Provisions.Add(new ProvisionView { Clause = "3", View = Paper.ForMembers("view on clause 3") });
            act.Concurrence = Concurrence.Given;
        }));

        var asked = world.Proposal.Consultations[0].Of(LawMinisters.Office)!;
        Assert.Equal((Concurrence.Given, world.Now), (asked.Concurrence, asked.ViewAt!.Value));
        Assert.Equal(("3", Paper.Named("view on clause 3")), Assert.Single(asked.Provisions));
    }

    [Fact]
    public void Says_whether_it_concurs_if_it_is_asked() => Asked().When(LawMinisters, Viewing("view")).ThenInvalid("concurrence");

    [Fact]
    public void Concurs_only_if_it_is_asked()
    {
        Asked().When(DefenceMinisters, Viewing("view").But(act => act.Concurrence = Concurrence.Given)).ThenInvalid("concurrence");
        Asked().With(DefenceMinisters, Viewing("view"));
    }

    // It is stated in the decision, and prevents nothing: bodies are consulted, never counted.
    [Fact]
    public void Prevents_nothing_when_it_is_withheld()
    {
        var world = Asked().With(LawMinisters, Viewing("view").But(act => act.Concurrence = Concurrence.Withheld)).With(TheChair, ClosingConsultation())
            .At("2026-10-01 09:00").With(TheChair, Opening(Rules.Charter, "2026-10-15 17:00")).WithEach(Ministries, Stance.Support).With(TheChair, Closing(Outcome.Adopted));

        Assert.Equal((Alawmm, Concurrence.Withheld), (world.Round.Decision!.Concurrences.Single().Organ, world.Round.Decision.Concurrences.Single().Concurrence));
    }

    [Fact]
    public void Is_on_clauses_of_its_text() => Asked()
        .When(VietNam, Viewing("view").But(act => act.Provisions.Add(new ProvisionView { Clause = "9", View = Paper.ForMembers("v") })))
        .ThenRefused(Reason.UnknownClause, "Revision 1 has no clause 9.");

    [Fact]
    public void Names_every_field_that_is_nonsense() => Asked().ThenEachIsInvalid(
        VietNam,
        Viewing("view"),
        ("provisions.clause", act => act.Provisions.Add(new ProvisionView { Clause = "A", View = Paper.ForMembers("v") })),
        ("provisions.view", act => act.Provisions.Add(new ProvisionView { Clause = "1" })),
        ("provisions", act => act.Provisions.AddRange(Enumerable.Repeat(new ProvisionView { Clause = "1", View = Paper.ForMembers("v") }, 2))),
        ("concurrence", act => act.Concurrence = (Concurrence)9));

    [Fact]
    public void Is_given_by_a_partner_that_was_asked_and_may_then_read_the_text()
    {
        var world = InConsultation().WithJapan();
        var asked = world.With(TheChair, Consulting([VietNam], "2026-09-20 17:00").But(act => act.Partners.Add(Japan.Office.Of)));

        Assert.False(world.Community.Documents[Paper.Named("text 1")].MayBeReadBy(Japan.Office));
        Assert.True(asked.Community.Documents[Paper.Named("text 1")].MayBeReadBy(Japan.Office));
        asked.With(Japan, AcknowledgingConsultation()).With(Japan, Viewing("view of Japan"));
    }

    [Fact]
    public void Is_asked_of_no_partner_before_its_day() => InConsultation().With(TheSecretaryGeneral, AddingPartner(since: "2026-10-01"))
        .When(TheChair, Consulting([VietNam], "2026-09-20 17:00").But(act => act.Partners.Add(Japan.Office.Of)))
        .ThenRefused(Reason.UnknownPartner, "partners/JPN is not a dialogue partner on 3 Sep 2026.");

    // Plan of Action, VI.1 and design: consultation goes on while a group reviews the text.
    [Fact]
    public void Goes_on_while_a_group_reviews_the_text() => InGroupReview()
        .With(TheChair, Consulting([VietNam], "2026-09-20 17:00")).With(VietNam, Viewing("view"));

    private static World Asked() => InConsultation().With(TheChair, Consulting([VietNam, DefenceMinisters, LawMinisters], "2026-09-20 17:00").But(act => act.ConcurringOrgans.Add(Alawmm)));
}
