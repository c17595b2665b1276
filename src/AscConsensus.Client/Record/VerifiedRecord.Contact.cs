using AscConsensus.Engine;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using Entry = AscConsensus.V1.Entry;

namespace AscConsensus.Client;

// The first words with a coordinator: which record it is, and whether it is still the one that this desk knows.
internal sealed partial class VerifiedRecord
{
    /// <returns>The line on which the record was looked at.</returns>
    private async Task<int> ContactAsync(CancellationToken ct)
    {
        var on = Volatile.Read(ref line);
        pinned = state.Pinned;
        if (pinned is null)
        {
            await (Office.Kind == OfficeKinds.Partner ? PinKeyAsync(ct) : PinAsync(ct)).ConfigureAwait(false);
        }
        else if (profile.Founding is { } given && pinned.Founding is { } first && given != first)
        {
            throw new InvalidProfileException(
                profile.Path, "founding", $"The profile's founding is {given}, but this desk has followed the record founded by {first}.", "Correct the founding, or give the other record a profile of its own.");
        }
        else
        {
            var known = Latest ?? throw state.Missing();

            // To show less than one has been promised would tell a coordinator that was restored that nothing is missing.
            var held = Held(known);
            if (held is not null)
            {
                await ShowAsync(held, ct).ConfigureAwait(false);
            }

            // The line is made with the first call. What is relied on is the answer to this one.
            on = Volatile.Read(ref line);
            var least = (held ?? known).Size;
            await AcceptAsync(await LatestNoteAsync(least, ct).ConfigureAwait(false), least, "", ct).ConfigureAwait(false);
        }

        if (pinned is not null)
        {
            await ProveReceiptsAsync(ct).ConfigureAwait(false);
        }

        return on;
    }

    // A coordinator that was restored from an old copy finds it out by this, and refuses in words: it is behind, which it may mend.
    private async Task ShowAsync(VerifiedCheckpoint known, CancellationToken ct)
    {
        try
        {
            await connection.CallAsync(service.ShowCheckpointAsync, new ShowCheckpointRequest { Checkpoint = known.Note.ToString() }, "", ct).ConfigureAwait(false);
        }
        catch (RefusedException refused) when (refused.Reason is Reason.RecordDiffers or Reason.SignatureInvalid)
        {
            var shown = await LatestNoteAsync(0, ct).ConfigureAwait(false);
            await AcceptAsync(shown, 0, "", ct).ConfigureAwait(false);
            throw Stop(
                $"The coordinator denies the record of {known.Size} entries that it signed for this desk: \"{refused.Message}\"",
                Received(shown),
                ("checkpoint-denied.txt", Bytes(known.Note.ToString())));
        }
    }

    private async Task<string> LatestNoteAsync(ulong atLeast, CancellationToken ct) =>
        (await connection.CallAsync(service.GetCheckpointAsync, new GetCheckpointRequest { AtLeast = atLeast }, "", ct).ConfigureAwait(false)).Checkpoint;

    // The founding names the key by which everything after it is verified. Its hash is what members exchange by note verbale.
    private async Task PinAsync(CancellationToken ct)
    {
        var page = await connection.CallAsync(service.ListEntriesAsync, new ListEntriesRequest { PageSize = 1 }, "", ct).ConfigureAwait(false);
        var entry = page.Entries.Count > 0 ? page.Entries[0] : new();
        var proof = (await connection.CallAsync(service.GetReceiptAsync, new GetReceiptRequest(), "", ct).ConfigureAwait(false)).Proof;
        (string, byte[])[] evidence = [("leaf-0.bin", entry.Leaf.ToByteArray()), ("receipt-0.txt", Bytes(proof))];

        var hash = LeafHash.Of(entry.Leaf.Span);
        if (profile.Founding is { } given && given != hash)
        {
            throw Stop($"The record that the coordinator shows was founded by {hash}, not by {given} as this desk's profile says.", evidence);
        }

        if (KeyIn(entry) is not { } key)
        {
            throw Stop("What the coordinator shows as entry 0 is not the founding of a community.", evidence);
        }

        if (!InclusionReceipt.TryParse(proof, out var receipt, out _) || receipt.Index != 0 || !receipt.Verifies(hash, key, out var checkpoint))
        {
            throw Stop("The coordinator did not prove that the founding is in its record.", evidence);
        }

        await PinAsync(new(key, hash), new(checkpoint, receipt.Note), ct).ConfigureAwait(false);
        if (pinned!.Founding != hash)
        {
            throw Stop($"The record that the coordinator shows was founded by {hash}, not by {pinned.Founding} as before.", evidence);
        }
    }

    // A dialogue partner reads no entries, so it takes the key as it is told.
    private async Task PinKeyAsync(CancellationToken ct)
    {
        var directory = new DirectoryService.DirectoryServiceClient(connection.Invoker);
        var community = (await connection.CallAsync(directory.GetCommunityAsync, new GetCommunityRequest(), "", ct).ConfigureAwait(false)).Community;
        string note;
        try
        {
            note = await LatestNoteAsync(0, ct).ConfigureAwait(false);
        }
        catch (RefusedException refused) when (refused.Reason == Reason.WrongOffice)
        {
            return;
        }

        if (RecordKey.Of(community.Origin, community.CheckpointKey.Span) is not { } key || !Checkpoint.TryOpen(note, key, out var checkpoint, out var signed, out _))
        {
            throw Stop("What the coordinator showed as a checkpoint is not signed by the key that it names.", Received(note));
        }

        await PinAsync(new(key, null), new(checkpoint, signed), ct).ConfigureAwait(false);
    }

    private async Task PinAsync(PinnedRecord record, VerifiedCheckpoint first, CancellationToken ct)
    {
        using (await state.Files.LockAsync(ct).ConfigureAwait(false))
        {
            // Another program with this profile may have been first.
            if (state.Pinned is null)
            {
                state.SetVerified(first);
                state.Pin(record);
            }
        }

        pinned = state.Pinned;
        connection.Saw(first.Size);
    }

    private static NoteVerifier? KeyIn(Entry entry)
    {
        try
        {
            return Leaf.TryDecode(entry.Leaf.Span, out var leaf, out _)
                && leaf.Number == 0
                && Statement.Parser.ParseFrom(leaf.Body).FoundCommunity is { } founding
                    ? RecordKey.In(founding)
                    : null;
        }
        catch (InvalidProtocolBufferException)
        {
            return null;
        }
    }
}
