using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Directory;

/// <summary>What a chair hands over at the end of the present term, as readers see it, with who has signed the file.</summary>
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
            Signatures = { SignaturesOf(reading, outgoing, handover.Incoming).Select(signature => Of(reading, signature)) },
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

    // The outgoing holder signs in its own term, the incoming one after it.
    private static IEnumerable<Engine.HandoverSignature> SignaturesOf(Reading reading, Engine.Term outgoing, Engine.Term? incoming) => reading.Community.Handovers
        .Where(signature => signature.Organ == outgoing.Organ && signature.Successor == incoming?.Member && reading.Community.DateAt(signature.At) >= outgoing.From);

    private static V1.HandoverSignature Of(Reading reading, Engine.HandoverSignature signature) => new()
    {
        Member = signature.Member,
        File = reading.Cite(signature.File),
        Entry = signature.Entry,
        EntryTime = signature.At.ToTimestamp(),
    };
}
