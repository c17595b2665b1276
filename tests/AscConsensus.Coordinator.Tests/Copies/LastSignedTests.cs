using AscConsensus.Coordinator.Recording;
using AscConsensus.Record;

namespace AscConsensus.Coordinator.Tests.Copies;

/// <summary>The file is written in its own place: nothing of the note that was there is left behind.</summary>
public sealed class LastSignedTests : IDisposable
{
    private readonly string journal = Path.GetTempFileName();
    private readonly NoteSigner key = CheckpointKeys.Of("asean.example/record");

    public void Dispose()
    {
        key.Dispose();
        File.Delete(journal);
        File.Delete(journal + ".checkpoint");
    }

    [Fact]
    public void A_shorter_note_takes_the_place_of_a_longer_one_whole()
    {
        var longer = Note(7) + $"— witness.example {Convert.ToBase64String(new byte[80])}\n";
        Assert.True(longer.Length > Note(8).Length);
        LastSigned.Beside(journal).Write(7, longer);
        using var before = File.OpenText(journal + ".checkpoint");

        LastSigned.Beside(journal).Write(8, Note(8));

        // The same file, not another under its name.
        Assert.Equal(Note(8), before.ReadToEnd());
        Assert.Equal(Note(8), File.ReadAllText(journal + ".checkpoint"));
        Assert.True(LastSigned.Beside(journal).TryRead(key.Verifier, out var read));
        Assert.Equal(8ul, read!.Size);
    }

    // What dies between writing and cutting off leaves this: it is not taken for either note.
    [Fact]
    public void What_is_left_of_two_notes_is_not_read()
    {
        File.WriteAllText(journal + ".checkpoint", Note(8) + "of another note\n");

        Assert.False(LastSigned.Beside(journal).TryRead(key.Verifier, out var read));
        Assert.Null(read);
    }

    private string Note(ulong size) => new Checkpoint(key.Verifier.Name, size, TreeRoot.OfNothing).Sign(key);
}
