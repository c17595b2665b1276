using NodaTime;

namespace AscConsensus.Engine.Tests.Proposals;

/// <summary>
/// A typing mistake after adoption: notified to all, effective if none objects within the rule's time; the original stays (design, 2; Vienna Convention on the Law of
/// Treaties, Article 79). The Charter's rule gives a fortnight here.
/// </summary>
public sealed class CorrectionTests
{
    private const string First = "proposals/idn-2026-1/corrections/1";

    [Fact]
    public void Takes_effect_of_itself_and_the_original_stays()
    {
        var world = Adopted().With(Thailand, Correcting("text 1, mended"));
        var effective = world.Now + Duration.FromDays(14);

        Assert.Equal((CorrectionState.Pending, Paper.Named("text 1")), (world.Proposal.Corrections[0].StateAt(effective - Duration.Epsilon), world.Proposal.TextInEffect(effective - Duration.Epsilon).Text));
        Assert.Equal((CorrectionState.Effective, Paper.Named("text 1, mended")), (world.Proposal.Corrections[0].StateAt(effective), world.Proposal.TextInEffect(effective).Text));
        Assert.Equal(Paper.Named("text 1"), world.Proposal.Text.Text);
    }

    [Fact]
    public void One_objection_in_time_is_enough()
    {
        var world = Adopted().With(TheChair, Correcting("text 1, mended")).With(Malaysia, ObjectingToCorrection()).At("2027-01-01 09:00");

        Assert.Equal((CorrectionState.Objected, Paper.Named("text 1")), (world.Proposal.Corrections[0].StateAt(world.Now), world.Proposal.TextInEffect(world.Now).Text));
        world.When(Thailand, ObjectingToCorrection()).ThenRefused(Reason.AlreadyAnswered, $"Malaysia has objected to {First}: it does not take effect.");
    }

    [Fact]
    public void An_objection_is_too_late_once_it_is_in_effect() => Adopted().With(Thailand, Correcting("text 1, mended")).At("2026-10-16 10:00")
        .When(Malaysia, ObjectingToCorrection())
        .ThenRefused(Reason.WindowClosed, $"{First} took effect Fri 16 Oct 2026 10:00 Jakarta (UTC+7): no member had objected by then.");

    [Fact]
    public void The_next_one_corrects_what_is_in_effect()
    {
        var world = Adopted().With(Thailand, Correcting("text 1, mended")).At("2026-10-16 10:00");

        world.When(Thailand, Correcting("text 1, mended twice").But(act => act.Replaces = Paper.Named("text 1").ToByteString()))
            .ThenRefused(Reason.StaleRevision, $"The text of {TheSymbol} in effect is {Paper.Named("text 1, mended").Brief}, not {Paper.Named("text 1").Brief}.");
        Assert.Equal(Paper.Named("text 1, mended twice"), world.With(Thailand, Correcting("text 1, mended twice")).Proposal.TextInEffect(World.InstantOf("2026-12-01 09:00")).Text);
    }

    [Fact]
    public void Is_made_one_at_a_time() => Adopted().With(Thailand, Correcting("text 1, mended")).When(Malaysia, Correcting("text 1, mended otherwise"))
        .ThenRefused(Reason.AlreadyExists, $"{First} takes effect Fri 16 Oct 2026 10:00 Jakarta (UTC+7) unless a member objects: one correction at a time.");

    [Fact]
    public void Is_of_what_was_adopted() => InConsultation().When(Indonesia, Correcting("text 1, mended"))
        .ThenRefused(Reason.WrongPhase, $"{TheSymbol} is in consultation: only what was adopted is corrected.");

    [Fact]
    public void Mends_something() => Adopted().When(Thailand, Correcting("text 1"))
        .ThenRefused(Reason.AlreadyExists, $"The text of {TheSymbol} has these words already: nothing would change.");

    [Fact]
    public void Binds_the_number() => Adopted().When(Thailand, Correcting("text 1, mended").But(act => act.Correction = $"{TheProposal}/corrections/2"))
        .ThenRefused(Reason.MovedMeanwhile, $"The next correction of {TheSymbol} is number 1, not 2.");

    [Fact]
    public void Is_for_members_and_the_chair_of_its_organ()
    {
        Adopted().When(TheChairOfSom, Correcting("text 1, mended")).ThenRefused(Reason.WrongOffice, $"{TheSymbol} is before the AMM; the Chair of the SOM may not act on it.");
        Adopted().When(Malaysia, ObjectingToCorrection()).ThenRefused(Reason.UnknownCorrection, $"There is no {First}.");
    }

    [Fact]
    public void Names_every_field_that_is_nonsense()
    {
        Adopted().ThenEachIsInvalid(
            Thailand,
            Correcting("text 1, mended"),
            ("correction", act => act.Correction = TheProposal),
            ("replaces", act => act.Replaces = Google.Protobuf.ByteString.Empty),
            ("text", act => act.Text = null),
            ("reasons", act => act.Reasons = null));
        Adopted().ThenEachIsInvalid(Malaysia, ObjectingToCorrection(), ("correction", act => act.Correction = TheProposal));
    }

    // A whole clause could come or go by nobody's objecting (Vienna Convention on the Law of Treaties, Article 79: errors).
    [Fact]
    public void Keeps_the_clauses_and_their_order()
    {
        Adopted().When(Thailand, Correcting("text 1, mended").But(act => act.Text.Clauses.Add("4"))).ThenInvalid("text.clauses");
        Adopted().When(Thailand, Correcting("text 1, mended").But(act => act.Text.Clauses.Remove("2"))).ThenInvalid("text.clauses");
        Adopted().When(Thailand, Correcting("text 1, mended").But(act => (act.Text.Clauses[0], act.Text.Clauses[1]) = ("2", "1"))).ThenInvalid("text.clauses");
    }
}
