using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Directory;

/// <summary>What a chair hands over at the end of the present term, as readers see it, with who has signed the file, and the one of the term before.</summary>
internal static class HandoverView
{
    public static V1.Handover Of(Reading reading, string name)
    {
        var organ = reading.Community.FindOrgan(name) ?? throw Reading.Unknown(Reason.UnknownOrgan, name);
        var handover = Engine.Handover.Of(reading.Community, organ.Name, reading.At);
        if (handover.Outgoing is not { } outgoing || outgoing.Until < reading.Community.DateAt(reading.At))
        {
            throw Refusal.Of(Reason.NoChair, $"Nobody holds the chair of the {organ.Abbreviation} now.").ToException();
        }

        return new V1.Handover
        {
            Organ = organ.Name,
            Outgoing = outgoing.Member,
            UntilDate = outgoing.Until.ToText(),
            Incoming = handover.Incoming?.Member ?? "",
            FromDate = handover.Incoming?.From.ToText() ?? "",
            Items = { handover.Items.Select(Of) },
            Signatures = { handover.Signatures.Select(signature => Of(reading, signature)) },
            Predecessor = handover.Predecessor?.Member ?? "",
            PredecessorSignatures = { handover.PredecessorSignatures.Select(signature => Of(reading, signature)) },
        };
    }

    private static V1.HandoverItem Of(Engine.HandoverItem item) => new()
    {
        Proposal = item.Proposal?.Name ?? "",
        Symbol = item.Proposal?.Symbol ?? "",
        Title = item.Title,
        Resource = item.Resource,
        Sentence = item.Sentence,
        DueTime = item.Due?.ToTimestamp(),
    };

    private static V1.HandoverSignature Of(Reading reading, Engine.HandoverSignature signature) => new()
    {
        Member = signature.Member,
        File = reading.Cite(signature.File),
        Entry = signature.Entry,
        EntryTime = signature.At.ToTimestamp(),
    };
}
