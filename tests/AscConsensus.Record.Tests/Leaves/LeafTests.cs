using CsCheck;

namespace AscConsensus.Record.Tests;

public sealed class LeafTests
{
    private static readonly LeafSignature Actor = LeafSignature.KeyOnly(Digest.Parse(WorkedExamples.KeyId));

    private static readonly Gen<LeafSignature> Signatures =
        from key in Gen.Byte.Array[Digest.Length]
        from signature in Gen.OneOf(Gen.Const(Array.Empty<byte>()), Gen.Byte.Array[64])
        select new LeafSignature(new Digest(key), signature.Length == 0 ? SignatureAlgorithm.None : SignatureAlgorithm.EcdsaP256Sha256, signature);

    private static readonly Gen<byte[]> Leaves =
        from number in Gen.OneOf(Gen.Const(0UL), Gen.ULong[1, long.MaxValue])
        from instant in Gen.Long[0, Leaf.MaxUnixMilliseconds]
        from body in Gen.Byte.Array[0, 300]
        from signatures in Signatures.Array[number == 0 ? 0 : 1, number == 0 ? 0 : 3]
        select Leaf.Encode(number, instant, body, signatures);

    [Fact]
    public void Reads_what_was_written()
    {
        Assert.True(Leaf.TryDecode(WorkedExamples.LeafBytes, out var leaf, out var fault), fault);

        Assert.Equal(WorkedExamples.Number, leaf.Number);
        Assert.Equal(WorkedExamples.UnixMilliseconds, leaf.UnixMilliseconds);
        Assert.Equal(WorkedExamples.Statement, Convert.ToHexStringLower(leaf.Body));
        Assert.Equal(Actor.KeyId, leaf.ActorKey);
    }

    [Fact]
    public void Reads_signatures_in_their_order()
    {
        var signed = new LeafSignature(Digest.Parse(WorkedExamples.LeafHash), SignatureAlgorithm.EcdsaP256Sha256, new byte[64]);

        Assert.True(Leaf.TryDecode(Leaf.Encode(1, 0, [], Actor, signed), out var leaf, out _));

        Assert.Equal([Actor.KeyId, signed.KeyId], leaf.ReadSignatures().Select(signature => signature.KeyId));
        Assert.Equal([0, 64], leaf.ReadSignatures().Select(signature => signature.Value.Length));
    }

    [Fact]
    public void Has_no_actor_at_the_founding()
    {
        Assert.True(Leaf.TryDecode(Leaf.Encode(0, 0, new byte[Leaf.MaxFoundingBodyLength]), out var leaf, out _));
        Assert.Null(leaf.ActorKey);
    }

    [Fact]
    public void Is_refused_when_cut_off_anywhere()
    {
        var bytes = WorkedExamples.LeafBytes;
        Assert.All(Enumerable.Range(0, bytes.Length), length => Assert.False(Leaf.TryDecode(bytes.AsSpan(0, length), out _, out _)));
    }

    [Fact]
    public void Is_another_leaf_or_none_when_any_byte_changes()
    {
        var bytes = WorkedExamples.LeafBytes;
        for (var i = 0; i < bytes.Length; i++)
        {
            for (var value = 0; value <= byte.MaxValue; value++)
            {
                var changed = WorkedExamples.LeafBytes;
                changed[i] = (byte)value;
                AssertRefusedOrEncodesToItself(changed);
            }
        }
    }

    [Fact]
    public void Encodes_to_the_bytes_it_was_read_from() => Leaves.Sample(bytes =>
    {
        Assert.True(Leaf.TryDecode(bytes, out _, out var fault), fault);
        AssertRefusedOrEncodesToItself(bytes);
    });

    [Fact]
    public void Survives_any_change_of_several_bytes() =>
        Gen.Select(Leaves, Gen.Select(Gen.Int[0, 600], Gen.Byte).Array[1, 4]).Sample((bytes, changes) =>
        {
            foreach (var (at, value) in changes)
            {
                bytes[at % bytes.Length] = value;
            }

            AssertRefusedOrEncodesToItself(bytes);
        });

    [Fact]
    public void Survives_any_bytes() => Gen.Byte.Array[0, 200].Sample(AssertRefusedOrEncodesToItself);

    private static void AssertRefusedOrEncodesToItself(byte[] bytes)
    {
        if (Leaf.TryDecode(bytes, out var leaf, out var fault))
        {
            Assert.Equal(bytes, Leaf.Encode(leaf.Number, leaf.UnixMilliseconds, leaf.Body, leaf.ReadSignatures()));
        }
        else
        {
            Assert.EndsWith(".", fault, StringComparison.Ordinal);
        }
    }
}
