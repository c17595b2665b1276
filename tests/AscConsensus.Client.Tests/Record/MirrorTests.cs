using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Client.Tests;

public sealed class MirrorTests
{
    [Fact]
    public async Task It_copies_the_record_and_goes_on_where_it_was()
    {
        await using var desk = await VerifyingDesk.Start(300);
        Assert.Equal(300ul, await Follow(desk));
        desk.Record.Kept.Grow(70);
        desk.Record.Asked.Clear();
        Assert.Equal(370ul, await Follow(desk));
        Assert.Equal([300ul], desk.Record.Asked);
        using var folder = RecordFolder.Open(Path.Combine(desk.Folder, "mirror"));
        Assert.Equal(desk.Record.Kept.At(370).Root, folder.Tree.Root);
        Assert.Equal(desk.Record.Kept.Note(370), folder.Checkpoint);
    }

    [Fact]
    public async Task It_survives_breaks_of_the_line()
    {
        await using var desk = await VerifyingDesk.Start(50);
        desk.Record.BreakAfter = 7;
        Assert.Equal(50ul, await Follow(desk));
        Assert.Equal([0, 7, 14, 21, 28, 35, 42, 49], desk.Record.Asked.Select(from => (int)from));
    }

    [Fact]
    public async Task By_its_copy_the_desk_asks_for_no_proofs()
    {
        await using var desk = await VerifyingDesk.Start(50);
        using var client = desk.Connect();
        await client.Record.VerifyAsync();
        desk.Record.Kept.Grow(10);
        desk.Record.Proof = _ => new();
        using var mirror = RecordMirror.Open(client);
        Assert.Equal(60ul, (await mirror.FollowAsync().FirstAsync()).Size);
    }

    [Fact]
    public async Task Entries_that_are_not_those_of_the_checkpoint_are_found()
    {
        await using var desk = await VerifyingDesk.Start(50);
        await desk.Verify();
        var honest = desk.Record.Kept;
        var fork = honest.Fork(30).Grow(20, lateDays: 60);
        desk.Record.Entry = fork.EntryOf;
        await Stops(desk, "The 50 entries that the coordinator sent are not those of the record of 50 entries that it signed.");
    }

    [Fact]
    public async Task An_older_checkpoint_that_hides_the_last_entries_is_found()
    {
        await using var desk = await VerifyingDesk.Start(50);
        await desk.Verify();
        desk.Record.Checkpoint = _ => desk.Record.Kept.Note(desk.Record.Asked.Count > 0 ? 45ul : 50);
        desk.Record.Length = 45;
        await Stops(desk, "The coordinator showed a record of 45 entries, although it had signed one of 50: entries are missing.");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(25)]
    [InlineData(48)]
    public async Task An_entry_that_is_missing_is_found(int missing)
    {
        await using var desk = await VerifyingDesk.Start(50);
        desk.Record.Sent = number => number < (ulong)missing ? number : number + 1;
        await Stops(desk, $"sent entry {missing + 1} where entry {missing} is due");
    }

    [Fact]
    public async Task An_entry_dated_before_the_one_it_follows_is_found()
    {
        await using var desk = await VerifyingDesk.Start(50);
        var honest = desk.Record.Kept;
        desk.Record.Entry = number => number == 20 ? new() { Entry_ = 20, Leaf = honest.Redated(20, 10) } : honest.EntryOf(number);
        await Stops(desk, "Entry 20: its instant, ");
    }

    [Fact]
    public async Task Another_entry_in_the_place_of_an_own_act_is_found_and_named()
    {
        await using var desk = await VerifyingDesk.Start(50);
        var receipt = await desk.Act();
        var without = desk.Record.Kept.Fork(50).Grow(1);
        desk.Record.Entry = without.EntryOf;
        await Stops(desk, $"Entry {receipt.Entry} is another than the one for which this desk holds a receipt.");
    }

    [Fact]
    public async Task An_act_that_the_rules_do_not_accept_is_found()
    {
        await using var desk = await VerifyingDesk.Start(5);
        desk.Record.Kept.Grow(new AddPartner { Partner = "partners/JPN", Name = "Japan", SinceDate = "1977-03-23" });
        await Stops(desk, "Entry 5: the rules do not accept this act: A dialogue partner is entered on a decision: cite the document that decided it.");
    }

    [Fact]
    public async Task What_is_no_statement_is_found_and_kept()
    {
        await using var desk = await VerifyingDesk.Start(5);
        desk.Record.Kept.Append([0xff, 0xff, 0xff], LeafSignature.KeyOnly(new Digest(new byte[32])));
        await Stops(desk, "Entry 5 holds no statement");
        Assert.Equal(desk.Record.Kept.EntryOf(5).Leaf.ToByteArray(), await File.ReadAllBytesAsync(Path.Combine(desk.EvidenceFolders.Single(), "leaf-5.bin")));
    }

    [Fact]
    public async Task A_key_that_is_none_is_found_and_kept()
    {
        await using var desk = await VerifyingDesk.Start(5);
        desk.Record.Kept.Grow(new EnrolCredential { Office = "offices/ministry idn", Label = "next", Use = KeyUse.Signing, PublicKey = ByteString.CopyFrom(new byte[31]), Key = ByteString.CopyFrom(new byte[31]) });
        await Stops(desk, "Entry 5: ");
        Assert.True(File.Exists(Path.Combine(desk.EvidenceFolders.Single(), "leaf-5.bin")));
    }

    [Fact]
    public async Task A_copy_that_was_changed_here_is_not_the_coordinator_s_fault()
    {
        await using var desk = await VerifyingDesk.Start(5);
        await Follow(desk);
        var entries = Path.Combine(desk.Folder, "mirror", new Tile(0, 0, 5).EntriesPath);
        var bytes = await File.ReadAllBytesAsync(entries);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(entries, bytes);
        await Assert.ThrowsAsync<InvalidBundleException>(() => Follow(desk));
        Assert.Empty(desk.EvidenceFolders);
    }

    // From 65,536 entries on, the tree at the edge rests on hashes over hashes that are stored.
    [Fact]
    public async Task Hashes_over_hashes_that_were_changed_here_are_not_the_coordinator_s_fault_either()
    {
        const int Size = 65_537;
        await using var desk = await VerifyingDesk.Start(Size);
        var mirror = Path.Combine(desk.Folder, "mirror");
        using (var folder = RecordFolder.Open(mirror))
        {
            folder.Append(Enumerable.Range(0, Size).Select(number => desk.Record.Kept.EntryOf((ulong)number).Leaf.Memory));
        }

        var tile = Path.Combine(mirror, new Tile(1, 0, 256).Path);
        var hashes = await File.ReadAllBytesAsync(tile);
        hashes[7] ^= 1;
        await File.WriteAllBytesAsync(tile, hashes);
        var damaged = await Assert.ThrowsAsync<InvalidBundleException>(() => Follow(desk));
        Assert.Contains("The hashes that are stored in it are not those of its entries.", damaged.Message, StringComparison.Ordinal);
        Assert.Empty(desk.EvidenceFolders);
    }

    // docs/record.md, "Bundle": a tile is written after the entries that it hashes, so a program that ended anywhere left whole bundles, or what was there before.
    [Fact]
    public async Task It_goes_on_from_wherever_a_program_ended_between_two_files()
    {
        await using var desk = await VerifyingDesk.Start(200);
        await Follow(desk);
        desk.Record.Kept.Grow(400);
        await Follow(desk);
        var (mirror, whole) = (Path.Combine(desk.Folder, "mirror"), Path.Combine(desk.Folder, "whole"));
        System.IO.Directory.Move(mirror, whole);
        var written = System.IO.Directory.GetFiles(Path.Combine(whole, "tile"), "*", SearchOption.AllDirectories).OrderBy(File.GetLastWriteTimeUtc).ToList();
        for (var count = 0; count <= written.Count; count++)
        {
            foreach (var file in written.Take(count))
            {
                var copy = Path.Combine(mirror, Path.GetRelativePath(whole, file));
                System.IO.Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            Assert.Equal(600ul, await Follow(desk));
            System.IO.Directory.Delete(mirror, recursive: true);
        }
    }

    [Fact]
    public async Task An_act_of_a_later_version_is_no_lie()
    {
        await using var desk = await VerifyingDesk.Start(5);
        desk.Record.Kept.Append([0xf8, 0x7f, 0x01], LeafSignature.KeyOnly(new Digest(new byte[32])));
        Assert.Equal(5ul, (await Assert.ThrowsAsync<UnknownActException>(() => Follow(desk))).Entry);
        Assert.Empty(desk.EvidenceFolders);
    }

    [Fact]
    public async Task It_keeps_the_documents_that_the_office_may_read()
    {
        await using var desk = await VerifyingDesk.Start(5);
        var (words, hidden) = (CitedDocument.Of("As agreed."), CitedDocument.Of("Not for this office."));
        desk.Record.Kept.Grow(new AddPartner { Partner = "partners/JPN", Name = "Japan", SinceDate = "1977-03-23", Decision = words.Citation });
        desk.Record.Kept.Grow(new AddPartner { Partner = "partners/IND", Name = "India", SinceDate = "1995-12-15", Decision = hidden.Citation });
        desk.Record.Document = words.Document;
        Assert.Equal(7ul, await Follow(desk));
        using var folder = RecordFolder.Open(Path.Combine(desk.Folder, "mirror"));
        Assert.Equal("As agreed."u8.ToArray(), folder.FindDocument(new Digest(words.Citation.Fingerprint.Span))?.Content);
        Assert.False(folder.HasDocument(new Digest(hidden.Citation.Fingerprint.Span)));
    }

    [Fact]
    public async Task A_document_that_is_withheld_is_known_and_asked_for_again()
    {
        await using var desk = await VerifyingDesk.Start(5);
        var (words, others) = (CitedDocument.Of("As agreed."), CitedDocument.Of("For the Secretary-General.", Distribution.Offices, ["offices/secretary-general"]));
        desk.Record.Kept.Grow(new AddPartner { Partner = "partners/JPN", Name = "Japan", SinceDate = "1977-03-23", Decision = words.Citation });
        desk.Record.Kept.Grow(new AddPartner { Partner = "partners/IND", Name = "India", SinceDate = "1995-12-15", Decision = others.Citation });
        Assert.Equal([new Digest(words.Citation.Fingerprint.Span)], await Withheld(desk));
        desk.Record.Document = words.Document;
        Assert.Empty(await Withheld(desk));
    }

    [Fact]
    public async Task Nobody_else_on_the_machine_reads_it()
    {
        if (OperatingSystem.IsWindows())
        {
            // Folders have no modes there.
            return;
        }

        await using var desk = await VerifyingDesk.Start(5);
        await Follow(desk);
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
        string[] kept = [desk.Folder, Path.Combine(desk.Folder, "checkpoint"), Path.Combine(desk.Folder, "mirror"), Path.Combine(desk.Folder, "mirror", new Tile(0, 0, 5).EntriesPath)];
        foreach (var path in kept)
        {
            Assert.Equal(default, File.GetUnixFileMode(path) & others);
        }
    }

    [Fact]
    public async Task Words_that_were_changed_are_found()
    {
        await using var desk = await VerifyingDesk.Start(5);
        var words = CitedDocument.Of("As agreed.");
        desk.Record.Kept.Grow(new AddPartner { Partner = "partners/JPN", Name = "Japan", SinceDate = "1977-03-23", Decision = words.Citation });
        desk.Record.Document = new() { Salt = words.Document.Salt, Content = ByteString.CopyFromUtf8("As refused") };
        desk.Record.SendsAnyDocument = true;
        await Stops(desk, "The words that came are not those of the document");
    }

    [Fact]
    public async Task Two_programs_do_not_write_one_copy()
    {
        await using var desk = await VerifyingDesk.Start();
        using var client = desk.Connect();
        using var mirror = RecordMirror.Open(client);
        Assert.Throws<IOException>(() => RecordMirror.Open(client));
    }

    private static async Task<ulong> Follow(VerifyingDesk desk)
    {
        using var client = desk.Connect();
        using var mirror = RecordMirror.Open(client);
        return (await mirror.FollowAsync().FirstAsync()).Size;
    }

    private static async Task<IReadOnlyList<Digest>> Withheld(VerifyingDesk desk)
    {
        using var client = desk.Connect();
        using var mirror = RecordMirror.Open(client);
        await mirror.FollowAsync().FirstAsync();
        return [.. mirror.Withheld];
    }

    private static async Task Stops(VerifyingDesk desk, string finding)
    {
        var found = await Assert.ThrowsAsync<RecordNotTrustedException>(() => Follow(desk));
        Assert.Contains(finding, found.Finding, StringComparison.Ordinal);
        Assert.Equal(found.Evidence, Assert.Single(desk.EvidenceFolders));
        await Assert.ThrowsAsync<RecordNotTrustedException>(() => desk.Act());
    }
}
