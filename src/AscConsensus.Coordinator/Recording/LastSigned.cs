using System.Text;
using AscConsensus.Record;

namespace AscConsensus.Coordinator.Recording;

/// <summary>
/// The last checkpoint that was signed, as far as one source knows, in a file beside the journal. It is not in the journal, so that a journal put back from a
/// copy does not bring an older one along. Written without a sync: it helps against old copies, not against power cuts.
/// </summary>
internal sealed class LastSigned(string path)
{
    private const string Own = ".checkpoint";
    private const string Shown = ".shown";
    private const string Differing = ".differing";

    private readonly Lock gate = new();
    private ulong written;

    private string Place => path;

    /// <summary>What this coordinator itself remembers.</summary>
    public static LastSigned Beside(string journal) => new(journal + Own);

    /// <summary>What desks have shown while it was not known whether the journal is an old copy.</summary>
    public static LastSigned ShownBeside(string journal) => new(journal + Shown);

    /// <summary>What is of another record than this, though signed with its key: the proof that there are two.</summary>
    public static LastSigned DifferingBeside(string journal) => new(journal + Differing);

    /// <summary>Ends of the files that go with a journal when another takes its place: where two records were signed, what was known of either says nothing of the one that is put back.</summary>
    public static IReadOnlyList<string> OfNoOther(string journal) => File.Exists(journal + Differing) ? [Own, Shown, Differing] : [];

    /// <summary>Reads the file; what is kept later never takes the place of more.</summary>
    /// <param name="key">The record's.</param>
    /// <param name="checkpoint">What it says; null if there is no such file, or it cannot be read.</param>
    /// <returns>Whether all is known that it ever said; not if it is torn, or not of this key.</returns>
    public bool TryRead(NoteVerifier key, out Checkpoint? checkpoint)
    {
        checkpoint = null;
        lock (gate)
        {
            if (!File.Exists(path))
            {
                return true;
            }

            if (!Checkpoint.TryOpen(File.ReadAllText(path), key, out var opened, out _, out _))
            {
                return false;
            }

            checkpoint = opened;
            written = Math.Max(written, opened.Size);
            return true;
        }
    }

    /// <summary>Keeps a checkpoint, unless it keeps a later one.</summary>
    public void Write(ulong size, string note)
    {
        lock (gate)
        {
            if (size > written)
            {
                Put(note);
                written = size;
            }
        }
    }

    /// <summary>Keeps what another file says.</summary>
    public void Keep(LastSigned other) => File.Copy(other.Place, path, overwrite: true);

    // In its own place and in one piece: a second file that takes the place of this one would make the journal's next sync dearer, and wants room that a full
    // disk does not have. What fails halfway leaves a file that cannot be read: better than one that says too little.
    private void Put(string note)
    {
        var bytes = Encoding.UTF8.GetBytes(note);
        using var file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write);
        RandomAccess.Write(file, bytes, 0);
        if (RandomAccess.GetLength(file) != bytes.Length)
        {
            RandomAccess.SetLength(file, bytes.Length);
        }
    }
}
