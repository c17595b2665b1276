using System.Text;
using CsCheck;

namespace AscConsensus.Record.Tests;

public sealed class SignedNoteTests
{
    private static readonly SignedNote Note = SignedNote.Sign("a text\n", Keys.Log);
    private static readonly NoteSignature Unknown = new("somebody.example", 7, new byte[2420]);

    [Fact]
    public void Is_signed_by_its_key_and_no_other()
    {
        using var other = NoteSigner.Create(Keys.Origin, NoteAlgorithm.Ed25519);

        Assert.True(Note.IsSignedBy(Keys.Log.Verifier));
        Assert.False(Note.IsSignedBy(other.Verifier));
    }

    [Fact]
    public void Is_not_signed_when_any_byte_changes()
    {
        var bytes = Encoding.UTF8.GetBytes(Note.ToString());
        for (var at = 0; at < bytes.Length; at++)
        {
            byte[] changed = [.. bytes];
            changed[at] ^= 1;
            Assert.False(SignedNote.TryParse(changed, out var note, out _) && note.IsSignedBy(Keys.Log.Verifier), $"byte {at}");
        }
    }

    [Fact]
    public void Lines_of_unknown_keys_are_passed_over()
    {
        var note = Enumerable.Range(0, 31).Aggregate(Note, (it, _) => it.With(Unknown));

        Assert.True(SignedNote.TryParse(note.ToString(), out var read, out var fault), fault);
        Assert.Equal(32, read.Signatures.Count);
        Assert.True(read.IsSignedBy(Keys.Log.Verifier));
    }

    [Fact]
    public void One_bad_line_of_a_known_key_spoils_it() =>
        Assert.False(Note.With(Note.Signatures[0] with { Value = new byte[64] }).IsSignedBy(Keys.Log.Verifier));

    [Fact]
    public void A_line_under_the_same_name_with_another_id_does_not() =>
        Assert.True(Note.With(Note.Signatures[0] with { KeyId = 1 }).IsSignedBy(Keys.Log.Verifier));

    [Fact]
    public void Has_a_limit_of_signatures()
    {
        var note = Enumerable.Range(0, SignedNote.MaxSignatures).Aggregate(Note, (it, _) => it.With(Unknown));
        Assert.Equal("The note has more than 128 signatures.", FaultOf(note.ToString()));
    }

    [Fact]
    public void Has_a_limit_of_length()
    {
        Assert.Equal("The note is longer than 1 MiB.", FaultOf(new string('a', SignedNote.MaxLength + 1)));
        Assert.False(SignedNote.TryParse(new byte[SignedNote.MaxLength + 1], out _, out _));
    }

    [Theory]
    [InlineData("", "The note has no blank line before its signatures.")]
    [InlineData("text\n", "The note has no blank line before its signatures.")]
    [InlineData("text\n— n AAAAAAA=\n", "The note has no blank line before its signatures.")]
    [InlineData("text\n\n", "The note has no signature.")]
    [InlineData("text\n\n— n AAAAAAA=", "The note's last line is not ended.")]
    [InlineData("text\r\n\n— n AAAAAAA=\n", "The note is not UTF-8 text, or has a control character.")]
    [InlineData("te\txt\n\n— n AAAAAAA=\n", "The note is not UTF-8 text, or has a control character.")]
    [InlineData("te\0xt\n\n— n AAAAAAA=\n", "The note is not UTF-8 text, or has a control character.")]
    [InlineData("text\n\n- n AAAAAAA=\n", "The note's signature 1 is not a dash, a name and base64.")]
    [InlineData("text\n\n—n AAAAAAA=\n", "The note's signature 1 is not a dash, a name and base64.")]
    [InlineData("text\n\n—  AAAAAAA=\n", "The note's signature 1 is not a dash, a name and base64.")]
    [InlineData("text\n\n— n+m AAAAAAA=\n", "The note's signature 1 is not a dash, a name and base64.")]
    [InlineData("text\n\n— n\u00a0m AAAAAAA=\n", "The note's signature 1 is not a dash, a name and base64.")]
    [InlineData("text\n\n— n AAAAAAA= \n", "The note's signature 1 is not a dash, a name and base64.")]
    [InlineData("text\n\n— n  AAAAAAA=\n", "The note's signature 1 is not a dash, a name and base64.")]
    [InlineData("text\n\n— n AAAAAA==\n", "The note's signature 1 is not a dash, a name and base64.")]
    [InlineData("text\n\n— n AAAAAAB=\n", "The note's signature 1 is not a dash, a name and base64.")]
    [InlineData("text\n\n— n AAAAAAA\n", "The note's signature 1 is not a dash, a name and base64.")]
    [InlineData("text\n\n— n AAAA_AA=\n", "The note's signature 1 is not a dash, a name and base64.")]
    [InlineData("text\n\n— n AAAAAAA=\nmore\n", "The note's signature 2 is not a dash, a name and base64.")]
    public void Other_texts_are_refused(string text, string fault) => Assert.Equal(fault, FaultOf(text));

    [Fact]
    public void What_is_not_UTF8_is_refused()
    {
        Assert.False(SignedNote.TryParse([.. "te"u8, 0xc0, 0x80, .. "\n\n— n AAAAAAA=\n"u8], out _, out _));
        Assert.False(SignedNote.TryParse("te\ud800xt\n\n— n AAAAAAA=\n", out _, out _));
    }

    [Fact]
    public void Any_text_is_one_note_or_none() =>
        Gen.Int[0, 7].Select(at => "\n\n— nA=\r"[at]).Array[0, 40].Select(characters => new string(characters)).Sample(text =>
        {
            if (SignedNote.TryParse(text, out var note, out var fault))
            {
                Assert.Equal(text, note.ToString());
            }
            else
            {
                Assert.EndsWith(".", fault, StringComparison.Ordinal);
            }
        });

    [Fact]
    public void A_witness_signs_no_notes() => Assert.Throws<ArgumentException>(() => SignedNote.Sign("a text\n", Keys.Idn));

    [Theory]
    [InlineData("a text")]
    [InlineData("a\ttext\n")]
    public void What_is_no_text_of_a_note_is_not_signed(string text) => Assert.Throws<ArgumentException>(() => SignedNote.Sign(text, Keys.Log));

    private static string? FaultOf(string text)
    {
        Assert.False(SignedNote.TryParse(text, out _, out var fault));
        return fault;
    }
}
