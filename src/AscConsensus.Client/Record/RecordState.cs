using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using AscConsensus.Record;

namespace AscConsensus.Client;

/// <summary>What a desk knows of the record and must not forget.</summary>
internal sealed class RecordState
{
    private const string CheckpointFile = "checkpoint";
    private const string CosignedFile = "cosigned";
    private const string WitnessesFile = "witnesses";
    private const string EvidencePrefix = "evidence-";
    private const string FoundFile = "found.txt";
    private const string EvidenceTime = "yyyyMMdd'T'HHmmssfff'Z'";

    private readonly string profile;
    private readonly ConcurrentDictionary<string, (byte[] Bytes, VerifiedCheckpoint Checkpoint)> read = new(StringComparer.Ordinal);

    /// <param name="profile">The profile's file, for what is said when something here is damaged.</param>
    /// <param name="folder">Null to keep nothing.</param>
    public RecordState(string profile, string? folder)
    {
        this.profile = profile;
        Files = new(folder);
        Receipts = new(Files);
        Texts = new(Files);
    }

    public StateFiles Files { get; }

    public OwnReceipts Receipts { get; }

    public SeenTexts Texts { get; }

    public PinnedRecord? Pinned => Files.Read(PinnedRecord.File) is { } bytes ? PinnedRecord.Read(bytes) ?? throw Damaged(PinnedRecord.File) : null;

    public void Pin(PinnedRecord record) => Files.Write(PinnedRecord.File, record.ToBytes());

    /// <summary>The last checkpoint that was verified; what was cosigned was verified before.</summary>
    public VerifiedCheckpoint? Verified(PinnedRecord record) =>
        Read(CheckpointFile, record) is var verified && Cosigned(record) is { } cosigned && cosigned.Size > (verified?.Size ?? 0) ? cosigned : verified;

    public void SetVerified(VerifiedCheckpoint checkpoint) => Files.Write(CheckpointFile, Encoding.UTF8.GetBytes(checkpoint.Note.ToString()));

    /// <summary>The largest checkpoint that this desk's witness has cosigned, or was about to when it was interrupted.</summary>
    public VerifiedCheckpoint? Cosigned(PinnedRecord record) => Read(CosignedFile, record);

    public void SetCosigned(VerifiedCheckpoint checkpoint) => Files.Write(CosignedFile, Encoding.UTF8.GetBytes(checkpoint.Note.ToString()));

    /// <summary>Whose cosignatures count by this desk's own copy of the record, as far as it came; null if it has made none.</summary>
    public KnownWitnesses? Witnesses => Files.Read(WitnessesFile) is { } bytes ? KnownWitnesses.Read(bytes) ?? throw Damaged(WitnessesFile) : null;

    public void SetWitnesses(KnownWitnesses witnesses) => Files.Write(WitnessesFile, witnesses.ToBytes());

    /// <summary>Why this desk has stopped; null if it has not. It stays so until the evidence is taken away by hand.</summary>
    public RecordNotTrustedException? Stopped
    {
        get
        {
            if (Files.Folder is null || !System.IO.Directory.Exists(Files.Folder))
            {
                return null;
            }

            var first = System.IO.Directory.EnumerateDirectories(Files.Folder, EvidencePrefix + "*").Order(StringComparer.Ordinal).FirstOrDefault();
            return first is null ? null : new(FindingIn(first), TimeOf(first), first);
        }
    }

    /// <summary>Writes evidence down. The desk has stopped from then on.</summary>
    public RecordNotTrustedException Stop(string finding, DateTimeOffset now, IEnumerable<(string Name, byte[] Content)> evidence)
    {
        // A client that keeps nothing keeps this.
        var above = Files.Folder ?? System.IO.Directory.CreateTempSubdirectory("asc-").FullName;
        var name = EvidencePrefix + now.UtcDateTime.ToString(EvidenceTime, CultureInfo.InvariantCulture);
        using var written = new StateFiles(Path.Combine(above, name));
        foreach (var (file, content) in evidence)
        {
            written.Write(file, content);
        }

        written.Write(FoundFile, Encoding.UTF8.GetBytes(Found(finding, now)));
        return new(finding, now, written.Folder!);
    }

    private static string Found(string finding, DateTimeOffset now) => $"""
        {finding}

        Found on {now.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC. This desk has stopped: it sends no act, shows no reading as true and cosigns nothing.

        What lies here is what came from the coordinator, byte for byte. Notes and proofs are signed by the record's key: whoever has that key can verify them (docs/record.md).

        What to do:
        1. Give a copy of this whole folder to the other members and to the Secretary-General, by another way than this system.
        2. Compare your last verified checkpoint (the file "checkpoint" one folder up) with theirs.
        3. When the members agree which record is the true one, take this folder away and keep it safe. The desk then starts again from that last verified
           checkpoint; if the coordinator still shows another record, it stops again.

        """;

    private static string FindingIn(string evidence) =>
        Path.Combine(evidence, FoundFile) is var file && File.Exists(file) ? File.ReadLines(file).First() : "Evidence was being written when this program was interrupted.";

    private static DateTimeOffset TimeOf(string evidence) => DateTimeOffset.TryParseExact(
        Path.GetFileName(evidence)[EvidencePrefix.Length..], EvidenceTime, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : default;

    // Another program may have written it meanwhile; the same bytes need not be verified again.
    private VerifiedCheckpoint? Read(string file, PinnedRecord record)
    {
        if (Files.Read(file) is not { } bytes)
        {
            return null;
        }

        if (!read.TryGetValue(file, out var last) || !bytes.AsSpan().SequenceEqual(last.Bytes))
        {
            last = Checkpoint.TryOpen(Encoding.UTF8.GetString(bytes), record.Key, out var checkpoint, out var note, out _) ? (bytes, new(checkpoint, note)) : throw Damaged(file);
            read[file] = last;
        }

        return last.Checkpoint;
    }

    /// <summary>It follows a record, and the checkpoint is gone by which it knows how far it had come.</summary>
    public InvalidProfileException Missing() => Damaged(CheckpointFile, "is missing");

    private InvalidProfileException Damaged(string file, string how = "is not as this desk wrote it") => new(
        profile, "record", $"The file {Path.Combine(Files.Folder ?? "", file)} {how}.", "Put it back from a backup of this folder: by it the desk knows what it has verified.");
}
