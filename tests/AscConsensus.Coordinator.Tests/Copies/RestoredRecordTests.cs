using AscConsensus.Client;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests.Copies;

/// <summary>An old copy in the place of a record: nothing is recorded on it, and what is missing comes back from one member.</summary>
public sealed class RestoredRecordTests : IAsyncLifetime
{
    private static readonly CitedDocument Words = CitedDocument.Of("We support it.");

    private static readonly CitedDocument Large = Uploading.Paper(3_000_000);

    private RunningCoordinator coordinator = null!;
    private RecordFolder mirror = null!;
    private CopiedRecord backup = null!;

    private string BackupFile => coordinator.Beside("record.backup");

    private string SignedFile => coordinator.Options.JournalFile + ".checkpoint";

    private string Journal => coordinator.Options.JournalFile;

    // Four entries in the backup; twelve in the record and in a member's mirror.
    public async Task InitializeAsync()
    {
        coordinator = await RunningCoordinator.Start();
        await coordinator.Open();
        backup = await Backup.Make(Journal, BackupFile);
        Assert.Equal(4ul, backup.Size);
        var position = Position(Stance.Support);
        position.Statement = Words.Citation;
        await coordinator.VietNam.Act(position, [Words.Document]);
        position.Statement = Large.Citation;
        await coordinator.VietNam.Upload(Large);
        await coordinator.VietNam.Act(position);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => coordinator.Indonesia.Act(Position(Stance.Support))));
        mirror = await coordinator.Mirrored(coordinator.VietNam, "mirror", TheText.Citation, Words.Citation);
        Assert.Equal(12ul, mirror.Size);
        mirror.AddDocument(Large.Document.Salt.Span, Large.Document.Content.Span);
        mirror.Dispose();
        await coordinator.Stop();
    }

    public async Task DisposeAsync() => await coordinator.DisposeAsync();

    [Fact]
    public async Task An_old_copy_takes_no_acts_and_the_missing_entries_come_back_from_one_member()
    {
        var restored = await Restore();
        Assert.Equal((backup.Root, 12ul), (restored.Record.Root, restored.LastCheckpoint));
        Assert.True(File.Exists(restored.Aside));

        await coordinator.Restart();
        var refusal = await TakesNoActs();
        Assert.Equal(
            "The record here has 4 entries, but this coordinator has signed a checkpoint of 12: it was restored from an old copy, and takes no acts until the missing entries are back.",
            refusal.Sentence);

        await coordinator.Stop();
        var recovered = await coordinator.Recover(mirror.Path);
        Assert.Equal(new Recovered(4, 12, mirror.Tree.Root, 2, recovered.Lost, 12, TakesActs: true), recovered);
        Assert.Empty(recovered.Lost.Missing.Concat(recovered.Lost.Damaged));
        HasAllOf(mirror);

        await coordinator.Restart();
        Assert.Equal(12ul, (await coordinator.Indonesia.Act(Position(Stance.Support))).Entry);
        var words = await coordinator.VietNam.Record.GetDocumentAsync(new GetDocumentRequest { Fingerprint = Words.Citation.Fingerprint });
        Assert.Equal(Words.Document, words.Document);
        Assert.Equal(Large.Document.Content.ToByteArray(), await coordinator.VietNam.Download(Large.Citation.Fingerprint));
    }

    [Fact]
    public async Task A_member_shows_that_a_copy_is_old_where_the_coordinator_has_forgotten_what_it_signed()
    {
        await Restore();
        File.Delete(SignedFile);
        await coordinator.Restart();
        Assert.Equal(
            "This record was restored from a backup, or what this coordinator signed last is not known: it takes acts again once enough members' desks have connected and shown that they hold no more of it.",
            (await TakesNoActs()).Sentence);

        const string Why = "The record here has 4 entries, but a member holds a signed checkpoint of 12: it was restored from an old copy, and takes no acts until the missing entries are back.";
        Assert.Equal(Why, (await coordinator.ThatIsRefused(Reason.RecordBehind, () => Show(coordinator.VietNam, mirror.Checkpoint!))).Sentence);
        Assert.Equal(Why, (await TakesNoActs()).Sentence);

        await coordinator.Stop();
        var recovered = await coordinator.Recover(mirror.Path);
        Assert.Equal((12ul, 12ul, false), (recovered.Size, recovered.LastCheckpoint!.Value, recovered.TakesActs));
        HasAllOf(mirror);

        // Nobody but the members knows that there was no more.
        await coordinator.Restart();
        await TakesNoActs();
        await Show(coordinator.VietNam, mirror.Checkpoint!);
        await TakesNoActs();
        await Show(coordinator.Philippines, mirror.Checkpoint!);
        Assert.Equal(12ul, (await coordinator.Indonesia.Act(Position(Stance.Support))).Entry);
    }

    [Fact]
    public async Task Any_size_of_what_came_back_is_known_again()
    {
        await Restore();
        await coordinator.Recover(mirror.Path);
        await coordinator.Restart();
        using var key = CheckpointKeys.Of(backup.Origin);
        for (var size = 1ul; size <= 12; size++)
        {
            await Show(coordinator.VietNam, new Checkpoint(backup.Origin, size, mirror.RootAt(size)).Sign(key));
        }
    }

    [Fact]
    public async Task Words_that_are_damaged_or_gone_are_named_and_those_that_are_gone_come_back()
    {
        Tampered.With(
            Journal,
            $"""
            UPDATE document SET content = zeroblob(length(content)) WHERE fingerprint = x'{Convert.ToHexString(Words.Citation.Fingerprint.Span)}';
            DELETE FROM document WHERE fingerprint = x'{Convert.ToHexString(TheText.Citation.Fingerprint.Span)}';
            DELETE FROM part WHERE number = 3;
            """);
        Digest[] damaged = [.. new[] { Words, Large }.Select(it => new Digest(it.Citation.Fingerprint.Span)).OrderBy(it => it.ToString(), StringComparer.Ordinal)];

        var copy = await Backup.Make(Journal, coordinator.Beside("damaged.backup"));

        Assert.Equal([new Digest(TheText.Citation.Fingerprint.Span)], copy.Lost.Missing);
        Assert.Equal(damaged, copy.Lost.Damaged);
        var recovered = await coordinator.Recover(mirror.Path);
        Assert.Equal((1, 0), (recovered.Documents, recovered.Lost.Missing.Count));
        Assert.Equal(damaged, recovered.Lost.Damaged);

        // From before the damage: then all of it comes back.
        await Restore();
        Assert.Empty((await coordinator.Recover(mirror.Path)).Lost.Damaged);
    }

    [Fact]
    public async Task A_copy_of_which_an_entry_is_another_is_the_proof_of_two_records()
    {
        using var own = CheckpointKeys.Of(backup.Origin);
        var leaves = Refork();

        await IsNotTaken("forked", leaves, Signed(leaves, own), "Entry 11 of the copy is another than entry 11 here: the two are not of one record", 12);

        await coordinator.Restart();
        await coordinator.ThatIsRefused(Reason.RecordDiffers, () => coordinator.Indonesia.Act(Position(Stance.Support)));
    }

    [Fact]
    public async Task A_copy_that_ends_too_soon_is_taken_and_more_is_asked_for()
    {
        await Restore();
        using var key = CheckpointKeys.Of(backup.Origin);
        var recovered = await coordinator.Recover(Altered("shorter", Leaves().Take(9), new Checkpoint(backup.Origin, 9, mirror.RootAt(9)).Sign(key)));
        Assert.Equal((4ul, 9ul, 12ul, false), (recovered.Before, recovered.Size, recovered.LastCheckpoint!.Value, recovered.TakesActs));

        Assert.Equal((9ul, 12ul, true), await coordinator.Recover(mirror.Path) is var rest ? (rest.Before, rest.Size, rest.TakesActs) : default);
    }

    [Fact]
    public async Task A_copy_of_another_record_is_not_taken()
    {
        await Restore();
        using var own = CheckpointKeys.Of(backup.Origin);
        using var other = NoteSigner.Create(backup.Origin, NoteAlgorithm.Ed25519);
        var (size, root) = (mirror.Size, mirror.Tree.Root);

        await IsNotTaken("forged", Leaves(), new Checkpoint(backup.Origin, size, root).Sign(other), "is not signed by this record's key");
        await IsNotTaken("short", Leaves().Take(11), mirror.Checkpoint!, "are not those that its checkpoint was signed for");
        await IsNotTaken("altered", Leaves().Select((leaf, at) => at == 7 ? Leaves()[8] : leaf), mirror.Checkpoint!, "are not those that its checkpoint was signed for");
        await IsNotTaken("before", Leaves().Select((leaf, at) => at == 2 ? Leaves()[8] : leaf), mirror.Checkpoint!, "are not those that its checkpoint was signed for");
        await IsNotTaken("fork", [.. Leaves()[..4], .. Leaves()[5..]], Signed([.. Leaves()[..4], .. Leaves()[5..]], own), "Entry 4 of the copy cannot be in this record");
        await IsNotTaken("fork-of-same", Refork(), Signed([.. Refork()], own), "has signed another root for 12 entries");
    }

    // As a coordinator that had taken anything would have signed it.
    [Theory]
    [InlineData("origin", "it was made for the record other.example/asc, not for ")]
    [InlineData("office", "it was made by offices/ministry-phl, but its key is one of offices/ministry-idn.")]
    [InlineData("field", "it holds a field of number 1000, which there is not.")]
    public async Task A_copy_with_an_act_of_another_record_or_office_or_with_what_nobody_knows_is_not_taken(string field, string why)
    {
        await Restore();
        using var own = CheckpointKeys.Of(backup.Origin);
        var leaves = Leaves();
        Assert.True(Leaf.TryDecode(leaves[11].Span, out var last, out _));
        var statement = Statement.Parser.ParseFrom(last.Body);
        switch (field)
        {
            case "origin": statement.Origin = "other.example/asc"; break;
            case "office": statement.Office = "offices/ministry-phl"; break;
            default: statement.MergeFrom(Convert.FromHexString("c03e01")); break;
        }

        leaves[11] = Leaf.Encode(last.Number, last.UnixMilliseconds, statement.ToByteArray(), last.ReadSignatures());
        File.Delete(SignedFile);
        await IsNotTaken("unbound", leaves, Signed(leaves, own), why);
    }

    [Fact]
    public async Task Nothing_is_taken_while_a_coordinator_has_the_journal()
    {
        await coordinator.Restart();

        Assert.Contains("in use by another coordinator", (await Assert.ThrowsAsync<CopyRefusedException>(Restore)).Message, StringComparison.Ordinal);
        Assert.Contains("in use by another coordinator", (await Assert.ThrowsAsync<CopyRefusedException>(() => coordinator.Recover(mirror.Path))).Message, StringComparison.Ordinal);
        Assert.False(RestoredMark.IsSet(Journal));
        Assert.Equal(12ul, (await coordinator.Indonesia.Act(Position(Stance.Support))).Entry);
    }

    private ReadOnlyMemory<byte>[] Leaves() => [.. mirror.Leaves()];

    // The same acts, one of them a second later.
    private ReadOnlyMemory<byte>[] Refork()
    {
        var leaves = Leaves();
        Assert.True(Leaf.TryDecode(leaves[11].Span, out var last, out _));
        leaves[11] = Leaf.Encode(last.Number, last.UnixMilliseconds + 1000, last.Body, last.ReadSignatures());
        return leaves;
    }

    private string Signed(ReadOnlyMemory<byte>[] leaves, NoteSigner key)
    {
        using var folder = RecordFolder.Open(coordinator.Beside("signed-" + Guid.NewGuid().ToString("N")));
        folder.Append(leaves);
        return new Checkpoint(backup.Origin, folder.Size, folder.Tree.Root).Sign(key);
    }

    private string Altered(string name, IEnumerable<ReadOnlyMemory<byte>> leaves, string checkpoint)
    {
        using var folder = RecordFolder.Open(coordinator.Beside(name));
        folder.Append(leaves);
        folder.WriteCheckpoint(checkpoint);
        return folder.Path;
    }

    private async Task IsNotTaken(string name, IEnumerable<ReadOnlyMemory<byte>> leaves, string checkpoint, string why, ulong size = 4)
    {
        var path = Altered(name, leaves, checkpoint);
        var fault = await Xunit.Record.ExceptionAsync(() => coordinator.Recover(path));
        Assert.True(fault is CopyRefusedException or InvalidBundleException, fault?.ToString() ?? name);
        if (fault is CopyRefusedException)
        {
            Assert.Contains(why, fault.Message, StringComparison.Ordinal);
        }

        using var journal = JournalDatabase.Open(Journal);
        Assert.Equal(mirror.RootAt(size), journal.ReadHead().Root);
    }

    private Task<Restoration> Restore() => Restoration.Make(BackupFile, Journal, coordinator.Options.CheckpointKeyFile, coordinator.Clock.Now);

    private async Task<Refusal> TakesNoActs() => await coordinator.ThatIsRefused(Reason.RecordBehind, () => coordinator.Indonesia.Act(Position(Stance.Support)));

    private static async Task Show(Desk desk, string checkpoint) => await desk.Record.ShowCheckpointAsync(new ShowCheckpointRequest { Checkpoint = checkpoint });

    private void HasAllOf(RecordFolder copy)
    {
        using var journal = JournalDatabase.Open(Journal);
        Assert.Equal(copy.Tree.Root, journal.ReadHead().Root);
        Assert.Equal(Leaves().Select(leaf => Convert.ToHexString(leaf.Span)), journal.ReadEntries(0, 100).Select(entry => Convert.ToHexString(entry.Leaf)));
    }
}
