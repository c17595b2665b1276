using AscConsensus.Engine;

namespace AscConsensus.Coordinator.Proposals;

/// <summary>An attachment as readers see it.</summary>
internal static class AttachmentView
{
    public static V1.Attachment Of(Reading reading, Engine.Attachment attachment) => new()
    {
        Title = attachment.Title,
        Document = reading.Cite(attachment.Document),
        Office = attachment.By.ToString(),
        Entry = attachment.Entry,
        EntryTime = attachment.At.ToTimestamp(),
    };
}
