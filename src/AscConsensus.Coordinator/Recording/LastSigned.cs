using AscConsensus.Record;

namespace AscConsensus.Coordinator.Recording;

/// <summary>
/// The last checkpoint that was signed, in a file beside the journal. It is not in the journal, so that a journal put back from a copy does not bring an older
/// one along. Written without a sync: it helps against old copies, not against power cuts.
/// </summary>
internal sealed class LastSigned(string path)
{
    private readonly Lock gate = new();
    private ulong written;

    public static LastSigned Beside(string journal) => new(journal + ".checkpoint");

    /// <summary>What it says; null if there is no such file, or it is not of this key.</summary>
    public Checkpoint? Read(NoteVerifier key) =>
        File.Exists(path) && Checkpoint.TryOpen(File.ReadAllText(path), key, out var checkpoint, out _, out _) ? checkpoint : null;

    /// <summary>Keeps a checkpoint, unless it keeps a later one.</summary>
    public void Write(ulong size, string note)
    {
        lock (gate)
        {
            if (size > written)
            {
                File.WriteAllText(path + ".new", note);
                File.Move(path + ".new", path, overwrite: true);
                written = size;
            }
        }
    }
}
