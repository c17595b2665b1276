namespace AscConsensus.Record.Tests;

/// <summary>Keys and notes that others have published.</summary>
public sealed class PublishedNotesTests
{
    private const string PeterText =
        "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";

    private const string PeterNote =
        PeterText + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    /// <summary>The example of C2SP signed-note, "Verifier keys".</summary>
    [Fact]
    public void The_note_of_the_specification()
    {
        var verifier = NoteVerifier.Parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        var text = "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

        Assert.True(SignedNote.TryParse(text, out var note, out var fault), fault);
        Assert.Equal("This is an example message.\n", note.Text);
        Assert.True(note.IsSignedBy(verifier));
        Assert.Equal(text, note.ToString());
    }

    /// <summary>The example of Go's golang.org/x/mod/sumdb/note, whose seed is published: the same text gives the same bytes.</summary>
    [Fact]
    public void The_note_of_the_first_implementation()
    {
        using var signer = new NoteSigner(
            "PeterNeumann", NoteAlgorithm.Ed25519, Convert.FromBase64String("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz").AsSpan(1));

        Assert.Equal("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", signer.Verifier.ToString());
        Assert.Equal(PeterNote, SignedNote.Sign(PeterText, signer).ToString());
    }

    /// <summary>The first example of C2SP signed-note: its text has a blank line of its own.</summary>
    [Fact]
    public void A_text_ends_at_the_last_blank_line()
    {
        const string Text = "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n";
        const string Line = "— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=";

        Assert.True(SignedNote.TryParse($"{Text}\n{Line}\n", out var note, out var fault), fault);
        Assert.Equal(Text, note.Text);
        Assert.Equal(Line, Assert.Single(note.Signatures).ToString());
    }

    /// <summary>The example of C2SP tlog-cosignature; its keys are not published.</summary>
    [Fact]
    public void The_checkpoint_of_the_specification()
    {
        const string Text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        const string Lines =
            "— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
            + "— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";

        Assert.True(SignedNote.TryParse($"{Text}\n{Lines}", out var note, out _));
        Assert.True(Checkpoint.TryParse(note.Text, out var checkpoint));
        Assert.Equal(("example.com/behind-the-sofa", 20852163UL), (checkpoint.Origin, checkpoint.Size));
        Assert.Equal(Text, checkpoint.ToText());
        Assert.Equal([0x8d66cf3f], note.Signatures.Skip(1).Select(line => line.KeyId));
    }
}
