using Google.Protobuf;

namespace AscConsensus.Engine.Tests;

/// <summary>Acts as an office that has read the present state would send them; a test changes what it is about.</summary>
internal static partial class Acting
{
    public static Func<World, SubmitProposal> Submitting(string text) => _ => new SubmitProposal
    {
        Proposal = Story.TheProposal,
        Organ = Amm,
        Subject = "II.A.4",
        Text = TextOf(text),
        Activities = { new PlannedActivity { Title = "Model law on mutual legal assistance", Leads = { Indonesia.Member } } },
    };

    public static Func<World, SponsorProposal> Sponsoring() => world => new SponsorProposal { Proposal = Story.TheProposal, TextFingerprint = Present(world) };

    public static Func<World, AdmitProposal> Admitting(string symbol) => _ => new AdmitProposal { Proposal = Story.TheProposal, Symbol = symbol };

    /// <summary>On the latest decision of a meeting, or without one if there is none.</summary>
    public static Func<World, ReturnProposal> Returning() => world => new ReturnProposal
    {
        Proposal = Story.TheProposal,
        Reasons = Paper.ForMembers("reasons of the return"),
        MeetingDecision = world.Community.MeetingDecisions.Items.LastOrDefault()?.Name ?? "",
    };

    public static Func<World, WithdrawProposal> Withdrawing() => _ => new WithdrawProposal { Proposal = Story.TheProposal };

    public static Func<World, ReviseText> Revising(string text) => world => new ReviseText
    {
        Proposal = Story.TheProposal,
        Revision = world.Proposal.Text.Number + 1,
        Replaces = Present(world),
        Text = TextOf(text),
    };

    public static Func<World, OpenConsultation> Consulting(Desk[] asked, string due) => world => new OpenConsultation
    {
        Consultation = $"{Story.TheProposal}/consultations/{world.Proposal.Consultations.Length + 1}",
        TextFingerprint = Present(world),
        Members = { asked.Where(desk => desk.Office.Kind == OfficeKinds.Ministry).Select(desk => desk.Member) },
        Organs = { asked.Where(desk => desk.Office.Kind == OfficeKinds.Body).Select(desk => desk.Office.Of) },
        DueTime = World.InstantOf(due).ToTimestamp(),
    };

    public static Func<World, GiveView> Viewing(string view) => world => new GiveView
    {
        Consultation = world.Proposal.Consultations[^1].Name,
        TextFingerprint = world.Proposal.Consultations[^1].Revision.Text.ToByteString(),
        View = Paper.ForMembers(view),
    };

    public static Func<World, OpenRound> Opening(V1.Rule rule, string due) => world => new OpenRound
    {
        Round = $"{Story.TheProposal}/rounds/{world.Proposal.Rounds.Length + 1}",
        Organ = world.Proposal.Organ,
        Rule = rule.Rule_,
        RuleVersion = rule.Version,
        TextFingerprint = Present(world),
        Electorate = { world.Community.MembershipAt(world.Now) },
        DueTime = World.InstantOf(due).ToTimestamp(),
        Procedure = rule.SilenceAssents ? Procedure.Silence : Procedure.Correspondence,
        AskedOutcome = Outcome.Adopted,
        Question = "Does any member object to the adoption of this text?",
    };

    /// <summary>A reservation comes with its statement, a hold lasts until 14 October 2026.</summary>
    public static Func<World, TakePosition> Taking(Stance stance, params string[] clauses) => world => new TakePosition
    {
        Round = world.Round.Name,
        TextFingerprint = world.Round.Revision.Text.ToByteString(),
        Stance = stance,
        Clauses = { clauses },
        HoldUntilDate = stance == Stance.Hold ? "2026-10-14" : "",
        Statement = stance == Stance.Reservation ? Paper.ForMembers("statement") : null,
    };

    public static Func<World, ReaffirmPosition> Reaffirming(ulong earlier) => world => new ReaffirmPosition
    {
        Round = world.Round.Name,
        TextFingerprint = world.Round.Revision.Text.ToByteString(),
        EarlierEntry = earlier,
    };

    public static Func<World, WithdrawPosition> TakingBack(ulong position) => world => new WithdrawPosition { Round = world.Round.Name, PositionEntry = position };

    public static Func<World, ExtendRound> Extending(string to) => world => new ExtendRound
    {
        Round = world.Round.Name,
        OldDueTime = world.Round.DueAt.ToTimestamp(),
        NewDueTime = World.InstantOf(to).ToTimestamp(),
        Reasons = Paper.ForMembers("reason of the extension"),
    };

    /// <summary>Confirmations are due by the end of 2026.</summary>
    public static Func<World, CloseRound> Closing(Outcome outcome) => world => new CloseRound
    {
        Round = world.Round.Name,
        Outcome = outcome,
        PositionEntries = { world.Round.PositionEntries },
        ConfirmationDueTime = outcome == Outcome.SubjectToConfirmation ? World.InstantOf("2026-12-31 17:00").ToTimestamp() : null,
    };

    public static Func<World, AnnounceDecision> Announcing() => world => new AnnounceDecision { Round = world.Round.Name };

    /// <summary>The act with one thing otherwise.</summary>
    public static Func<World, T> But<T>(this Func<World, T> acting, Action<T> change)
        where T : IAct => world =>
        {
            var act = acting(world);
            change(act);
            return act;
        };

    public static Text TextOf(string name) => new() { Document = Paper.ForMembers(name), Title = "Developing regional legal frameworks", Clauses = { "1", "2", "3" } };

    public static ByteString Present(World world) => world.Proposal.Text.Text.ToByteString();
}
