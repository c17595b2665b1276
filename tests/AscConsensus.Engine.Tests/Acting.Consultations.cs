namespace AscConsensus.Engine.Tests;

// What follows the opening of a consultation.
internal static partial class Acting
{
    public static Func<World, AcknowledgeConsultation> AcknowledgingConsultation() => world => new AcknowledgeConsultation { Consultation = world.Proposal.Consultations[^1].Name };

    public static Func<World, CloseConsultation> ClosingConsultation() => world => new CloseConsultation
    {
        Consultation = world.Proposal.Consultations[^1].Name,
        Reasons = Paper.ForMembers("why no answer is awaited longer"),
    };
}
