using AscConsensus.Client;
using AscConsensus.Client.Tests.Record;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Tests.Copies;

/// <summary>What a ministry's desk keeps of the record, read over the wire.</summary>
internal static class Mirror
{
    /// <summary>Keeps all there is now, with the documents of these citations.</summary>
    public static async Task<RecordFolder> Mirrored(this RunningCoordinator coordinator, Desk desk, string name, params Citation[] documents)
    {
        var folder = RecordFolder.Open(coordinator.Beside(name));
        var note = (await desk.Record.GetCheckpointAsync(new GetCheckpointRequest())).Checkpoint;
        Assert.True(Checkpoint.TryOpen(note, coordinator.CheckpointVerifier, out var checkpoint, out _, out var fault), fault);
        while (folder.Size < checkpoint.Size)
        {
            var page = await desk.Record.ListEntriesAsync(new ListEntriesRequest { FromEntry = folder.Size });
            folder.Append(page.Entries.Where(entry => entry.Entry_ < checkpoint.Size).Select(entry => entry.Leaf.Memory));
        }

        Assert.Equal(checkpoint.Root, folder.Tree.Root);
        folder.WriteCheckpoint(note);
        foreach (var citation in documents)
        {
            var document = (await desk.Record.GetDocumentAsync(new GetDocumentRequest { Fingerprint = citation.Fingerprint })).Document;
            folder.AddDocument(document.Salt.Span, document.Content.Span);
        }

        await ForeignVerifier.FindsSoundToo(folder.Path);
        return folder;
    }

    /// <summary>A path beside the coordinator's journal, gone with it.</summary>
    public static string Beside(this RunningCoordinator coordinator, string name) => Path.Combine(Path.GetDirectoryName(coordinator.Options.JournalFile)!, name);

    /// <summary>Takes over what is in a copy, as asc record recover does.</summary>
    public static async Task<Recovered> Recover(this RunningCoordinator coordinator, string copy)
    {
        using var bundle = RecordBundle.Open(copy);
        return await Recovery.From(new MembersCopy(bundle.Checkpoint!, bundle.Leaves, bundle.Documents, bundle.FindDocument), coordinator.Options.JournalFile);
    }
}
