namespace AscConsensus.Engine.Tests.Consultations;

/// <summary>Issue of the whole life: closing without an asked body's answer needs a recorded reason (Plan of Action, VI.1: consultation and coordination).</summary>
public sealed class CloseConsultationTests
{
    [Fact]
    public void Lets_a_round_be_opened_although_answers_are_missing()
    {
        Asked().When(TheChair, Opening(Rules.Charter, "2026-10-15 17:00"))
            .ThenRefused(Reason.ConsultationOpen, $"Views on {TheSymbol} are awaited from ALAWMM, Viet Nam: close the consultation, with the reason, before a round is opened.");
        Asked().With(TheChair, ClosingConsultation()).With(TheChair, Opening(Rules.Charter, "2026-10-15 17:00"));
    }

    [Fact]
    public void Takes_late_views_all_the_same() => Asked().With(TheChair, ClosingConsultation()).With(VietNam, Viewing("late view"));

    [Fact]
    public void Is_done_once()
    {
        var closed = Asked().With(TheChair, ClosingConsultation());

        closed.When(TheChair, ClosingConsultation())
            .ThenRefused(Reason.AlreadyAnswered, "proposals/idn-2026-1/consultations/1 was closed Thu 3 Sep 2026 10:00 Jakarta (UTC+7).");
    }

    [Fact]
    public void Is_not_needed_once_everyone_has_answered() => Asked().With(VietNam, Viewing("view")).With(LawMinisters, Viewing("view of the ALAWMM"))
        .When(TheChair, ClosingConsultation())
        .ThenRefused(Reason.AlreadyAnswered, "Everyone asked in proposals/idn-2026-1/consultations/1 has answered: there is nothing to close.");

    [Fact]
    public void Is_for_the_chair_of_its_organ() => Asked().When(TheChairOfSom, ClosingConsultation())
        .ThenRefused(Reason.WrongOffice, $"{TheSymbol} is before the AMM; the Chair of the SOM may not act on it.");

    [Fact]
    public void Acknowledgement_is_given_once_and_before_the_view()
    {
        var acknowledged = Asked().With(VietNam, AcknowledgingConsultation());

        Assert.Equal(acknowledged.Now, acknowledged.Proposal.Consultations[0].Of(VietNam.Office)!.AcknowledgedAt);
        acknowledged.When(VietNam, AcknowledgingConsultation())
            .ThenRefused(Reason.AlreadyAnswered, "Viet Nam has acknowledged or answered proposals/idn-2026-1/consultations/1 already.");
    }

    [Fact]
    public void Acknowledgement_is_of_those_asked() => Asked().When(Thailand, AcknowledgingConsultation())
        .ThenRefused(Reason.NotAsked, "Thailand was not asked in proposals/idn-2026-1/consultations/1.");

    [Fact]
    public void Needs_a_consultation()
    {
        const string unknown = "proposals/idn-2026-1/consultations/2";
        Asked().When(TheChair, ClosingConsultation().But(act => act.Consultation = unknown)).ThenRefused(Reason.UnknownConsultation, $"There is no {unknown}.");
        Asked().When(VietNam, AcknowledgingConsultation().But(act => act.Consultation = unknown)).ThenRefused(Reason.UnknownConsultation, $"There is no {unknown}.");
    }

    [Fact]
    public void Names_every_field_that_is_nonsense()
    {
        Asked().ThenEachIsInvalid(TheChair, ClosingConsultation(), ("consultation", act => act.Consultation = TheProposal), ("reasons", act => act.Reasons = null));
        Asked().ThenEachIsInvalid(VietNam, AcknowledgingConsultation(), ("consultation", act => act.Consultation = TheProposal));
    }

    private static World Asked() => InConsultation().With(TheChair, Consulting([VietNam, LawMinisters], "2026-09-20 17:00"));

    // A sponsor revised the text, and the missing answer needed no reason any more.
    [Fact]
    public void Is_needed_although_the_text_was_revised_since() => Asked().With(Indonesia, Revising("text 2")).When(TheChair, Opening(Rules.Charter, "2026-10-15 17:00"))
        .ThenRefused(Reason.ConsultationOpen, $"Views on {TheSymbol} are awaited from ALAWMM, Viet Nam: close the consultation, with the reason, before a round is opened.");

    [Fact]
    public void Is_not_needed_of_what_was_asked_again()
    {
        var again = Asked().With(Indonesia, Revising("text 2")).With(TheChair, Consulting([VietNam, LawMinisters], "2026-09-20 17:00")).With(VietNam, Viewing("view")).With(LawMinisters, Viewing("view of the ALAWMM"));
        again.With(TheChair, Opening(Rules.Charter, "2026-10-15 17:00"));
    }

    // Asking only for a view excuses nobody from saying whether it concurs.
    [Fact]
    public void Is_needed_of_a_concurrence_unless_it_was_asked_again() => InConsultation()
        .With(TheChair, Consulting([LawMinisters], "2026-09-20 17:00").But(act => act.ConcurringOrgans.Add(Alawmm)))
        .With(TheChair, Consulting([LawMinisters], "2026-09-20 17:00")).With(LawMinisters, Viewing("view of the ALAWMM"))
        .When(TheChair, Opening(Rules.Charter, "2026-10-15 17:00"))
        .ThenRefused(Reason.ConsultationOpen, $"Views on {TheSymbol} are awaited from ALAWMM: close the consultation, with the reason, before a round is opened.");
}
