using System.Linq.Expressions;
using AscConsensus.Journal.Sqlite;
using AscConsensus.Record;
using Microsoft.Data.Sqlite;

namespace AscConsensus.Journal;

/// <summary>The record on disk, and the documents beside it.</summary>
/// <remarks>
/// Writing is for one thread, which takes one <see cref="Batch"/> after the other. Reading is for any thread, at any time: a reader
/// sees whole batches only and never waits for the writer.
/// </remarks>
public sealed class JournalDatabase : IDisposable
{
    private readonly LockFile lockFile;
    private readonly SqliteReading reading;

    private JournalDatabase(string path, LockFile lockFile, SqliteWriter writer, SqliteReading reading)
    {
        Path = path;
        this.lockFile = lockFile;
        Writer = writer;
        this.reading = reading;
    }

    internal SqliteWriter Writer { get; }

    /// <summary>Its file, as an absolute path.</summary>
    public string Path { get; }

    /// <summary>Opens the journal at <paramref name="path"/>, or makes an empty one there, and holds it until disposed.</summary>
    /// <exception cref="JournalInUseException">Another coordinator has it.</exception>
    /// <exception cref="JournalUnusableException">It cannot be opened; the message says why.</exception>
    public static JournalDatabase Open(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        var lockFile = LockFile.Take(path);
        try
        {
            return new JournalDatabase(path, lockFile, SqliteOpening.Open(path), new SqliteReading(path));
        }
        catch
        {
            lockFile.Dispose();
            throw;
        }
    }

    /// <summary>Begins a batch: locks the head and reads it. Dispose it in any case; without a commit that takes everything back.</summary>
    /// <exception cref="JournalFullException">Nothing was recorded; later batches may succeed.</exception>
    /// <exception cref="JournalBrokenException">The process must end.</exception>
    public Batch Begin() => new(Writer);

    /// <summary>Reads up to <paramref name="count"/> entries, the first being number <paramref name="from"/>.</summary>
    public IReadOnlyList<StoredEntry> ReadEntries(ulong from, int count)
    {
        using var context = reading.CreateContext();
        return [.. context.Entries.Where(entry => entry.Number >= from).OrderBy(entry => entry.Number).Take(count)];
    }

    /// <summary>Reads the entries of these numbers, in the order of the record.</summary>
    public IReadOnlyList<StoredEntry> ReadEntries(IReadOnlyCollection<ulong> numbers)
    {
        using var context = reading.CreateContext();
        return [.. context.Entries.Where(entry => numbers.Contains(entry.Number)).OrderBy(entry => entry.Number)];
    }

    /// <summary>Reads the record's end.</summary>
    public Head ReadHead()
    {
        using var context = reading.CreateContext();
        return context.ReadHead();
    }

    /// <summary>Reads a node of the Merkle tree: it lies with the entry that completed it.</summary>
    /// <exception cref="InvalidOperationException">The record is not that long.</exception>
    public Digest ReadNode(TreeNode node)
    {
        using var context = reading.CreateContext();
        var hashes = context.Entries.Where(entry => entry.Number == node.Entry).Select(entry => entry.Hashes).Single();
        return new Digest(hashes.AsSpan(node.Offset, Digest.Length));
    }

    /// <summary>The root that was settled for a size; null if the record never stood at it when a batch ended.</summary>
    public Digest? FindRoot(ulong size)
    {
        using var context = reading.CreateContext();
        return context.Checkpoints.Where(checkpoint => checkpoint.Size == size).Select(checkpoint => (Digest?)checkpoint.Root).SingleOrDefault();
    }

    /// <summary>Reads cosignatures of the largest checkpoints that have enough, the largest first.</summary>
    /// <param name="count">Of how many checkpoints.</param>
    /// <param name="least">How many cosignatures of a checkpoint are enough; at least 1.</param>
    public IReadOnlyList<StoredCosignature> ReadCosignatures(int count, int least = 1)
    {
        using var context = reading.CreateContext();
        var sizes = context.Cosignatures.GroupBy(cosignature => cosignature.Size).Where(group => group.Count() >= least).Select(group => group.Key).OrderByDescending(size => size).Take(count);
        return [.. context.Cosignatures.Where(cosignature => sizes.Contains(cosignature.Size)).OrderByDescending(cosignature => cosignature.Size).ThenBy(cosignature => cosignature.Office)];
    }

    /// <summary>Says how many entries there are.</summary>
    /// <exception cref="JournalUnusableException">The entries cannot be read.</exception>
    public ulong CountEntries()
    {
        try
        {
            using var context = reading.CreateContext();
            return context.Entries.OrderByDescending(entry => entry.Number).Select(entry => entry.Number + 1).FirstOrDefault();
        }
        catch (SqliteException e)
        {
            throw reading.Unreadable(e);
        }
    }

    /// <summary>Reads a document that came with an act; null if there is none of that fingerprint.</summary>
    public StoredDocument? ReadDocument(Digest fingerprint)
    {
        using var context = reading.CreateContext();
        return context.Documents.SingleOrDefault(document => document.Fingerprint == fingerprint);
    }

    /// <summary>Finds a document that was uploaded before the act that cites it; null if there is none of that fingerprint.</summary>
    public StoredAttachment? FindAttachment(Digest fingerprint)
    {
        using var context = reading.CreateContext();
        return context.Attachments.SingleOrDefault(attachment => attachment.Fingerprint == fingerprint);
    }

    /// <summary>Finds a document that waits for an act of the office; null if there is none begun at or after the instant.</summary>
    /// <param name="unixMilliseconds">UTC.</param>
    public StoredUpload? FindUpload(string office, Digest fingerprint, long unixMilliseconds)
    {
        using var context = reading.CreateContext();
        return context.Uploads.SingleOrDefault(
            upload => upload.Office == office && upload.Fingerprint == fingerprint && upload.IsWhole && upload.Instant >= unixMilliseconds);
    }

    /// <summary>Reads one part of an upload, waiting or cited; null after the last.</summary>
    public byte[]? ReadPart(Guid upload, int number)
    {
        using var context = reading.CreateContext();
        return context.Parts.SingleOrDefault(part => part.Upload == upload && part.Number == number)?.Content;
    }

    /// <summary>Reads some of the soundings of which it holds, in the order they were made.</summary>
    /// <param name="after">Those after this one of them; from the first on if null.</param>
    /// <param name="count">At most so many.</param>
    /// <returns>As many as a page holds, and whether there are more; null if there is no such one to begin after.</returns>
    public (IReadOnlyList<StoredSounding> Page, bool HasMore)? ReadSoundings(Expression<Func<StoredSounding, bool>> which, Guid? after, int count)
    {
        using var context = reading.CreateContext();
        var those = context.Soundings.Where(which);
        long last = 0;
        if (after is not null && (last = those.Where(sounding => sounding.Sounding == after).Select(sounding => sounding.Number).SingleOrDefault()) == 0)
        {
            return null;
        }

        // Row by row: what follows a full page is not read.
        var (page, characters) = (new List<StoredSounding>(), 0);
        foreach (var sounding in those.Where(sounding => sounding.Number > last).OrderBy(sounding => sounding.Number))
        {
            if (page.Count == count || characters > StoredSounding.CharactersOfPage)
            {
                return (page, true);
            }

            page.Add(sounding);
            characters += sounding.Words.Length + (sounding.Answer?.Length ?? 0);
        }

        return (page, false);
    }

    /// <summary>Reads every entry from the founding on, as fast as the disk gives them: for start-up.</summary>
    /// <exception cref="JournalUnusableException">An entry is missing or cannot be read.</exception>
    public IEnumerable<StoredEntry> Replay() => Replay((number, leaf, hashes) => new StoredEntry(number, leaf.ToArray(), hashes.ToArray()));

    /// <summary>Reads every entry from the founding on where it lies, and keeps of each what the reader makes of it.</summary>
    /// <inheritdoc cref="Replay()"/>
    public IEnumerable<T> Replay<T>(EntryReader<T> read) => reading.Replay(read);

    public void Dispose()
    {
        reading.Dispose();
        Writer.Dispose();
        lockFile.Dispose();
    }
}
