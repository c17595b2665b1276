namespace AscConsensus.Engine.Tests.Consultations;

/// <summary>Plan of Action, VI.1: follow-up measures "including consultation and coordination with other relevant ASEAN ministerial bodies".</summary>
public sealed class OpenConsultationTests
{
    private const string Due = "2026-09-20 17:00";

    [Fact]
    public void Asks_members_and_bodies_about_the_present_text()
    {
        var consultation = Assert.Single(InConsultation().With(TheChair, Consulting([VietNam, LawMinisters], Due)).Proposal.Consultations);

        Assert.Equal("proposals/idn-2026-1/consultations/1", consultation.Name);
        Assert.Equal([VietNam.Office, LawMinisters.Office], consultation.Asked.Select(asked => asked.Office));
        Assert.Equal((1U, World.InstantOf(Due)), (consultation.Revision.Number, consultation.DueAt));
    }

    [Fact]
    public void Lets_those_asked_read_the_text_and_the_question()
    {
        var before = InConsultation();
        var after = before.With(TheChair, Consulting([LawMinisters], Due).But(act => act.Question = Paper.Only("question")));

        Assert.False(before.Community.Documents[Paper.Named("text 1")].MayBeReadBy(LawMinisters.Office));
        Assert.True(after.Community.Documents[Paper.Named("text 1")].MayBeReadBy(LawMinisters.Office));
        Assert.True(after.Community.Documents[Paper.Named("question")].MayBeReadBy(LawMinisters.Office));
        Assert.False(after.Community.Documents[Paper.Named("question")].MayBeReadBy(DefenceMinisters.Office));
    }

    [Fact]
    public void Shows_nobody_another_offices_document_as_the_question()
    {
        var confidential = Paper.Only("confidential view", TheChair);
        var viewed = InConsultation().With(TheChair, Consulting([VietNam], Due)).With(VietNam, Viewing("view").But(act => act.View = confidential));

        viewed.When(TheChair, Consulting([Thailand], Due).But(act => act.Question = confidential))
            .ThenRefused(Reason.DistributionDiffers, $"The question {Paper.Named("confidential view").Brief} is another office's document, and not all that are asked may read it.");
        viewed.With(TheChair, Consulting([VietNam], Due).But(act => act.Question = confidential));
    }

    [Fact]
    public void Asks_its_own_question_again() => InConsultation()
        .With(TheChair, Consulting([VietNam], Due).But(act => act.Question = Paper.Only("question")))
        .With(TheChair, Consulting([Thailand], Due).But(act => act.Question = Paper.Only("question")));

    [Fact]
    public void Asks_no_body_before_it_exists() => InConsultation()
        .With(TheSecretaryGeneral, _ => new AddOrgan { Organ = "organs/NEW", Name = "New body", EstablishedDate = "2026-10-01", Consulted = true, Decision = Paper.ForMembers("d") })
        .When(TheChair, Consulting([Desk.Body("organs/NEW")], Due))
        .ThenRefused(Reason.UnknownOrgan, "organs/NEW is not a ministerial body that is consulted here on 3 Sep 2026.");

    [Fact]
    public void Asks_no_organ_that_decides() => InConsultation()
        .When(TheChair, Consulting([Desk.Body(Som)], Due))
        .ThenRefused(Reason.UnknownOrgan, "organs/SOM is not a ministerial body that is consulted here on 3 Sep 2026.");

    [Fact]
    public void Asks_no_stranger() => InConsultation()
        .When(TheChair, Consulting([Desk.Ministry("PNG")], Due))
        .ThenRefused(Reason.UnknownMember, "members/PNG is not a member on 3 Sep 2026.");

    [Fact]
    public void Is_refused_before_admission() => Submitted()
        .When(TheChair, Consulting([VietNam], Due))
        .ThenRefused(Reason.WrongPhase, "proposals/idn-2026-1 is submitted: views are asked while it is in consultation or in group review.");

    [Fact]
    public void Binds_the_number() => InConsultation().With(TheChair, Consulting([VietNam], Due))
        .When(TheChair, Consulting([Thailand], Due).But(act => act.Consultation = "proposals/idn-2026-1/consultations/1"))
        .ThenRefused(Reason.MovedMeanwhile, $"The next consultation on {TheSymbol} is number 2, not 1.");

    [Fact]
    public void Binds_the_text() => InConsultation()
        .When(TheChair, Consulting([VietNam], Due).But(act => act.TextFingerprint = Paper.Named("text 0").ToByteString()))
        .ThenRefused(Reason.StaleRevision, $"The text of {TheSymbol} is revision 1 ({Paper.Named("text 1").Brief}), not {Paper.Named("text 0").Brief}.");

    [Fact]
    public void Is_due_in_the_future() => InConsultation()
        .When(TheChair, Consulting([VietNam], "2026-09-03 10:00"))
        .ThenRefused(Reason.DueDateNotLawful, "Views cannot be due Thu 3 Sep 2026 10:00 Jakarta (UTC+7): that has passed.");

    [Fact]
    public void Is_for_the_chair_of_its_organ() => InConsultation()
        .When(TheChairOfSom, Consulting([VietNam], Due))
        .ThenRefused(Reason.WrongOffice, $"{TheSymbol} is before the AMM; the Chair of the SOM may not act on it.");

    [Fact]
    public void Needs_a_proposal() => InConsultation()
        .When(TheChair, Consulting([VietNam], Due).But(act => act.Consultation = "proposals/idn-2026-2/consultations/1"))
        .ThenRefused(Reason.UnknownProposal, "There is no proposals/idn-2026-2.");

    [Fact]
    public void Names_every_field_that_is_nonsense() => InConsultation().ThenEachIsInvalid(
        TheChair,
        Consulting([VietNam], Due),
        ("consultation", act => act.Consultation = "proposals/idn-2026-1"),
        ("text_fingerprint", act => act.TextFingerprint = Google.Protobuf.ByteString.Empty),
        ("members", act => act.Members.Clear()),
        ("members", act => act.Members.Add(VietNam.Member)),
        ("members", act => act.Members.Add("members/vnm")),
        ("organs", act => act.Organs.Add("ADMM")),
        ("due_time", act => act.DueTime = null),
        ("question.fingerprint, question.distribution", act => act.Question = new Citation()));
}
