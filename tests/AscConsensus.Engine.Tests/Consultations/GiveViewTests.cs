namespace AscConsensus.Engine.Tests.Consultations;

public sealed class GiveViewTests
{
    [Fact]
    public void Answers_for_the_office()
    {
        var consultation = Asked().With(LawMinisters, Viewing("view")).Proposal.Consultations[0];

        Assert.Equal([null, Paper.Named("view")], consultation.Asked.Select(asked => asked.View));
    }

    [Fact]
    public void Is_replaced_by_a_later_view()
    {
        var world = Asked().With(VietNam, Viewing("view")).With(VietNam, Viewing("another view"));

        Assert.Equal((Paper.Named("another view"), world.LastEntry), (world.Proposal.Consultations[0].Asked[0].View, world.Proposal.Consultations[0].Asked[0].ViewEntry));
    }

    // Later views still count until a round is open.
    [Fact]
    public void Counts_after_the_due_date() => Asked().At("2026-09-21 09:00").With(VietNam, Viewing("late view"));

    [Fact]
    public void Is_on_the_text_that_was_asked_about_even_if_revised_since() => Asked().With(Indonesia, Revising("text 2")).With(VietNam, Viewing("view"));

    [Fact]
    public void Binds_the_text() => Asked()
        .When(VietNam, Viewing("view").But(act => act.TextFingerprint = Paper.Named("text 2").ToByteString()))
        .ThenRefused(Reason.StaleRevision, $"proposals/idn-2026-1/consultations/1 is on revision 1 ({Paper.Named("text 1").Brief}), not {Paper.Named("text 2").Brief}.");

    [Fact]
    public void Is_refused_to_an_office_that_was_not_asked() => Asked()
        .When(DefenceMinisters, Viewing("view"))
        .ThenRefused(Reason.NotAsked, "ADMM was not asked in proposals/idn-2026-1/consultations/1.");

    [Fact]
    public void Is_refused_once_a_round_is_open() => Asked().With(TheChair, ClosingConsultation()).With(TheChair, Opening(Rules.Charter, "2026-10-15 17:00"))
        .When(VietNam, Viewing("view"))
        .ThenRefused(Reason.WrongPhase, $"{TheSymbol} is in a round of positions: views are given while it is in consultation or in group review.");

    [Fact]
    public void Needs_a_consultation() => Asked()
        .When(VietNam, Viewing("view").But(act => act.Consultation = "proposals/idn-2026-1/consultations/2"))
        .ThenRefused(Reason.UnknownConsultation, "There is no proposals/idn-2026-1/consultations/2.");

    [Fact]
    public void Names_every_field_that_is_nonsense() => Asked().ThenEachIsInvalid(
        VietNam,
        Viewing("view"),
        ("consultation", act => act.Consultation = "proposals/idn-2026-1/rounds/1"),
        ("text_fingerprint", act => act.TextFingerprint = Google.Protobuf.ByteString.Empty),
        ("view", act => act.View = null));

    private static World Asked() => InConsultation().With(TheChair, Consulting([VietNam, LawMinisters], "2026-09-20 17:00"));
}
