using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Client.Tests;

/// <summary>An enrolment of a key that signs or cosigns is good as it was made, and bad with anything in it changed.</summary>
public sealed class EnrolmentTests : IDisposable
{
    private const string Origin = "asc.example/test";
    private const string Office = "offices/ministry-idn";

    private readonly SigningKey signing = SigningKey.Create();
    private readonly SigningKey another = SigningKey.Create();
    private readonly NoteSigner witness = NoteSigner.Create("any", NoteAlgorithm.Cosignature);
    private readonly NoteSigner otherWitness = NoteSigner.Create("any", NoteAlgorithm.Cosignature);

    private EnrolCredential Signing => Enrolment.OfSigning(signing, Origin, Office, "first signing key");

    private EnrolCredential Witness => Enrolment.OfWitness(witness, Origin, Office, "witness");

    [Fact]
    public void Is_sound_as_it_was_made()
    {
        Assert.Null(KeyEnrolment.FaultOf(Origin, Signing));
        Assert.Null(KeyEnrolment.FaultOf(Origin, Witness));
        Assert.Null(KeyEnrolment.FaultOf(Origin, Enrolment.OfSigning(signing, Origin, "offices/chair-amm", "chair", "members/PHL")));
    }

    // A leaf of any record may hold such a one: it is a fault, and no exception.
    [Theory]
    [InlineData("", 32)]
    [InlineData("offices/ministry idn", 32)]
    [InlineData("offices/ministry-i+n", 32)]
    [InlineData(Office, 0)]
    [InlineData(Office, 31)]
    [InlineData(Office, 33)]
    public void Is_not_sound_without_the_name_of_an_office_and_a_key_id_of_32_bytes(string office, int length)
    {
        foreach (var enrolment in new[] { Signing, Witness })
        {
            (enrolment.Office, enrolment.Key) = (office, ByteString.CopyFrom(new byte[length]));
            Assert.NotNull(KeyEnrolment.FaultOf(Origin, enrolment));
            Assert.NotNull(KeyEnrolment.FaultOf(Origin, new RotateCredential { Successor = enrolment }));
            Assert.NotNull(KeyEnrolment.FaultOf(Origin, new FoundCommunity { Credentials = { enrolment } }));
        }
    }

    [Theory]
    [InlineData("office")]
    [InlineData("holder")]
    [InlineData("key")]
    [InlineData("public_key")]
    [InlineData("possession")]
    [InlineData("use")]
    public void Shows_possession_of_this_key_for_this_office_and_use(string field)
    {
        foreach (var (enrolment, other) in new[] { (Signing, Enrolment.OfSigning(another, Origin, Office, "x")), (Witness, Enrolment.OfWitness(otherWitness, Origin, Office, "x")) })
        {
            var changed = enrolment.Clone();
            switch (field)
            {
                case "office": changed.Office = "offices/ministry-mys"; break;
                case "holder": changed.Holder = "members/IDN"; break;
                case "key": changed.Key = other.Key; break;
                case "public_key": changed.PublicKey = other.PublicKey; break;
                case "possession": changed.Possession = other.Possession; break;
                default: changed.Use = enrolment.Use == KeyUse.Signing ? KeyUse.Witness : KeyUse.Signing; break;
            }

            Assert.NotNull(KeyEnrolment.FaultOf(Origin, changed));
        }
    }

    [Fact]
    public void Is_for_one_record_only()
    {
        Assert.StartsWith("possession: ", KeyEnrolment.FaultOf("asc.example/other", Signing), StringComparison.Ordinal);
        Assert.StartsWith("possession: ", KeyEnrolment.FaultOf("asc.example/other", Witness), StringComparison.Ordinal);
    }

    // The label is how officials tell keys apart: it may be put right without the key's holder.
    [Fact]
    public void Leaves_the_label_open()
    {
        var enrolment = Signing;
        enrolment.Label = "second signing key";
        Assert.Null(KeyEnrolment.FaultOf(Origin, enrolment));
    }

    [Fact]
    public void Every_bit_of_the_possession_counts()
    {
        foreach (var enrolment in new[] { Signing, Witness })
        {
            for (var bit = 0; bit < 8 * enrolment.Possession.Length; bit += 7)
            {
                var bytes = enrolment.Possession.ToByteArray();
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                var changed = enrolment.Clone();
                changed.Possession = ByteString.CopyFrom(bytes);
                Assert.NotNull(KeyEnrolment.FaultOf(Origin, changed));
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(91)]
    public void Bytes_that_are_no_key_are_said_to_be_none(int length)
    {
        foreach (var enrolment in new[] { Signing, Witness })
        {
            enrolment.PublicKey = ByteString.CopyFrom(new byte[length]);
            Assert.StartsWith("public_key: ", KeyEnrolment.FaultOf(Origin, enrolment), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void At_the_founding_no_possession_need_be_shown()
    {
        var act = new FoundCommunity { CheckpointKey = ByteString.CopyFrom(witness.Verifier.PublicKeyBytes), Credentials = { Signing, Witness } };
        act.Credentials[0].Possession = act.Credentials[1].Possession = ByteString.Empty;

        Assert.Null(KeyEnrolment.FaultOf(Origin, act, isFounding: true));
        Assert.NotNull(KeyEnrolment.FaultOf(Origin, act.Credentials[0]));
        act.Credentials[1].PublicKey = act.Credentials[0].PublicKey;
        Assert.StartsWith("public_key: ", KeyEnrolment.FaultOf(Origin, act, isFounding: true), StringComparison.Ordinal);
        act.Credentials.Clear();
        act.CheckpointKey = ByteString.CopyFrom(new byte[31]);
        Assert.StartsWith("checkpoint_key: ", KeyEnrolment.FaultOf(Origin, act, isFounding: true), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rotation_is_as_sound_as_its_successor()
    {
        Assert.Null(KeyEnrolment.FaultOf(Origin, new RotateCredential { Successor = Signing }));
        Assert.NotNull(KeyEnrolment.FaultOf("asc.example/other", new RotateCredential { Successor = Signing }));
    }

    public void Dispose()
    {
        signing.Dispose();
        another.Dispose();
        witness.Dispose();
        otherWitness.Dispose();
    }
}
