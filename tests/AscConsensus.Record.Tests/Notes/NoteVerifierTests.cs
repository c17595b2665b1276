using CsCheck;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace AscConsensus.Record.Tests;

public sealed class NoteVerifierTests
{
    private const string Written = "asc.example/amm/1+bac05ccc+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4";

    [Fact]
    public void Is_read_as_it_is_written()
    {
        var verifier = NoteVerifier.Parse(Written);

        Assert.Equal((Keys.Origin, NoteAlgorithm.Ed25519, 0xbac05cccU), (verifier.Name, verifier.Algorithm, verifier.KeyId));
        Assert.Equal(Written, verifier.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("asc.example/amm/1")]
    [InlineData("asc.example/amm/1+bac05ccc")]
    [InlineData("asc.example/amm/2+bac05ccc+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4")]
    [InlineData("asc.example/amm/1+bac05ccd+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4")]
    [InlineData("asc.example/amm/1+BAC05CCC+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4")]
    [InlineData("asc.example/amm/1+0bac05ccc+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4")]
    [InlineData("asc.example/amm/1+bac05ccc+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4=")]
    [InlineData("asc.example/amm/1+bac05ccc+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG")]
    [InlineData("asc.example/amm/1+bac05ccc+AgOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4")]
    [InlineData(" asc.example/amm/1+bac05ccc+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4")]
    [InlineData("asc.example/amm/1+bac05ccc+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4\n")]
    public void Another_text_is_refused(string text)
    {
        Assert.False(NoteVerifier.TryParse(text, out _));
        Assert.Throws<FormatException>(() => NoteVerifier.Parse(text));
    }

    [Fact]
    public void The_same_key_has_another_id_as_a_witness()
    {
        var witness = new NoteVerifier(Keys.Origin, NoteAlgorithm.Cosignature, Keys.Log.Verifier.PublicKeyBytes);

        Assert.NotEqual(Keys.Log.Verifier.KeyId, witness.KeyId);
        Assert.False(SignedNote.Sign("a text\n", Keys.Log).IsSignedBy(witness));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a+b")]
    [InlineData("a\nb")]
    [InlineData("a\u2003b")]
    public void A_name_has_no_blanks_and_plus_signs(string name) =>
        Assert.Throws<ArgumentException>(() => new NoteVerifier(name, NoteAlgorithm.Ed25519, Keys.Log.Verifier.PublicKeyBytes));

    [Fact]
    public void A_name_is_text() =>
        Assert.Throws<ArgumentException>(() => new NoteVerifier("a\ud800", NoteAlgorithm.Ed25519, Keys.Log.Verifier.PublicKeyBytes));

    [Fact]
    public void A_signer_gives_back_its_seed()
    {
        using var signer = NoteSigner.Create("a", NoteAlgorithm.Ed25519);
        using var again = new NoteSigner("a", NoteAlgorithm.Ed25519, signer.ExportSeed());

        Assert.Equal(signer.Verifier.ToString(), again.Verifier.ToString());
        Assert.Throws<ArgumentException>(() => new NoteSigner("a", NoteAlgorithm.Ed25519, new byte[31]));
    }

    /// <summary>Two libraries that nobody here wrote agree: each verifies what the other signs, and refuses it once a bit has changed.</summary>
    [Fact]
    public void BouncyCastle_signs_and_verifies_the_same() =>
        Gen.Select(Gen.Byte.Array[32], Gen.Byte.Array[0, 200], Gen.Int[0, 511]).Sample((seed, message, bit) =>
        {
            using var signer = new NoteSigner("a", NoteAlgorithm.Ed25519, seed);
            var publicKey = signer.Verifier.PublicKeyBytes.ToArray();
            var theirs = new byte[64];
            Ed25519.Sign(seed, 0, message, 0, message.Length, theirs, 0);
            var ours = signer.Sign(message);

            Assert.Equal(theirs, ours);
            Assert.True(signer.Verifier.Verifies(message, theirs));
            Assert.True(Ed25519.Verify(ours, 0, publicKey, 0, message, 0, message.Length));

            ours[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(signer.Verifier.Verifies(message, ours));
            Assert.False(Ed25519.Verify(ours, 0, publicKey, 0, message, 0, message.Length));
        });
}
