using System.Buffers.Binary;
using System.Globalization;

namespace AscConsensus.Record;

/// <summary>A witness's line on a checkpoint: at that time this was the largest tree it had seen of the record, and the same record as before (C2SP tlog-cosignature).</summary>
public static class Cosignature
{
    private const int TimeLength = 8;

    /// <summary>Cosigns a checkpoint. Whoever asks has verified the checkpoint and stored it first.</summary>
    /// <param name="witness">A key of <see cref="NoteAlgorithm.Cosignature"/>.</param>
    /// <param name="checkpointText">The lines that the record signed, without signatures.</param>
    /// <param name="unixSeconds">The witness's own time.</param>
    /// <exception cref="ArgumentException">The key is none of a witness, the text no checkpoint, or the time before 1970.</exception>
    public static NoteSignature Sign(NoteSigner witness, string checkpointText, long unixSeconds)
    {
        if (witness.Verifier.Algorithm != NoteAlgorithm.Cosignature || unixSeconds < 0 || !Checkpoint.TryParse(checkpointText, out _))
        {
            throw new ArgumentException("A witness's key cosigns a checkpoint at a time.");
        }

        var value = new byte[TimeLength + 64];
        BinaryPrimitives.WriteInt64BigEndian(value, unixSeconds);
        witness.Sign(Message(checkpointText, unixSeconds)).CopyTo(value, TimeLength);
        return new NoteSignature(witness.Verifier.Name, witness.Verifier.KeyId, value);
    }

    /// <summary>When the witness cosigned, in seconds since 1970; null if the line is not its good cosignature of this text.</summary>
    /// <param name="checkpointText">The lines that the record signed, without signatures.</param>
    public static long? TimeOf(NoteVerifier witness, string checkpointText, NoteSignature line)
    {
        var value = line.Value.Span;
        return witness.Algorithm == NoteAlgorithm.Cosignature
            && witness.Made(line)
            && value.Length == TimeLength + 64
            && BinaryPrimitives.ReadInt64BigEndian(value) is >= 0 and var time
            && NoteText.IsUtf16(checkpointText)
            && witness.Verifies(Message(checkpointText, time), value[TimeLength..])
                ? time
                : null;
    }

    /// <summary>When the witness cosigned the note, the latest if more than once; null if it did not, or if any line under its name and key is bad.</summary>
    public static long? TimeIn(SignedNote note, NoteVerifier witness)
    {
        var times = note.Signatures.Where(witness.Made).Select(line => TimeOf(witness, note.Text, line)).ToList();
        return times.TrueForAll(time => time is not null) ? times.Max() : null;
    }

    private static byte[] Message(string text, long unixSeconds) => NoteText.StrictUtf8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {unixSeconds}\n{text}"));
}
