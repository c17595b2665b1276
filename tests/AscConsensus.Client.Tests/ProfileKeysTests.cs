using System.Security.Cryptography;
using AscConsensus.Record;

namespace AscConsensus.Client.Tests;

/// <summary>The keys by which a desk signs and witnesses are read as strictly as the one by which it connects.</summary>
public sealed class ProfileKeysTests : IDisposable
{
    private const string Sound = "\"endpoint\": \"https://localhost:7443\", \"ca\": \"ca.pem\", \"certificate\": \"desk.pem\", \"key\": \"desk-key.pem\"";

    private readonly CertificateAuthority authority = CertificateAuthority.Create("Test desks", TimeProvider.System);
    private readonly SigningKey signing = SigningKey.Create();
    private readonly NoteSigner witness = NoteSigner.Create("any", NoteAlgorithm.Cosignature);
    private readonly Desk desk;

    public ProfileKeysTests()
    {
        desk = new(authority, 7443);
        PemFiles.WriteKey(desk.In("signing.key"), signing.ToPem());
        PemFiles.WriteKey(desk.In("witness.key"), witness.ToPem());
    }

    [Fact]
    public void A_profile_without_them_has_none()
    {
        Assert.Null(desk.Profile.Signing);
        Assert.False(desk.Profile.IsWitness);
        Assert.Null(desk.Profile.WitnessOf("asc.example/test"));
    }

    [Fact]
    public void Both_are_read_and_the_witness_is_named_after_record_and_office()
    {
        File.WriteAllText(desk.In("keys.json"), $$"""{ {{Sound}}, "office": "offices/ministry-idn", "signing": "signing.key", "witness": "witness.key" }""");
        using var profile = Profile.Load(desk.In("keys.json"));
        using var named = profile.WitnessOf("asc.example/test");

        Assert.Equal(signing.KeyId, profile.Signing?.KeyId);
        Assert.Equal("asc.example/test/offices/ministry-idn", named?.Verifier.Name);
        Assert.Equal(witness.Verifier.PublicKeyBytes, named!.Verifier.PublicKeyBytes);
    }

    [Theory]
    [InlineData("\"signing\": \"gone.key\"", "signing", "does not exist")]
    [InlineData("\"signing\": \"witness.key\"", "signing", "is not an ECDSA key on P-256")]
    [InlineData("\"signing\": \"ca.pem\"", "signing", "is not an ECDSA key on P-256")]
    [InlineData("\"witness\": \"signing.key\", \"office\": \"offices/ministry-idn\"", "witness", "is not an Ed25519 key")]
    [InlineData("\"witness\": \"witness.key\"", "office", "cosigns under the name of its office")]
    public void What_is_wrong_is_said_with_the_field(string fields, string field, string words)
    {
        File.WriteAllText(desk.In("wrong.json"), $"{{ {Sound}, {fields} }}");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(desk.In("ca.pem"), UnixFileMode.UserRead);
        }

        Refused(field, words);
    }

    [Theory]
    [InlineData("signing")]
    [InlineData("witness")]
    public void A_key_that_others_may_read_is_refused(string field)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.WriteAllText(desk.In("wrong.json"), $$"""{ {{Sound}}, "office": "offices/ministry-idn", "{{field}}": "{{field}}.key" }""");
        File.SetUnixFileMode(desk.In($"{field}.key"), UnixFileMode.UserRead | UnixFileMode.OtherRead);
        Assert.Contains($"chmod 600 {desk.In($"{field}.key")}", Refused(field, "can be read by other users").Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_another_kind_signs_nothing() => Assert.Throws<CryptographicException>(() => NoteSigner.FromPem("any", NoteAlgorithm.Ed25519, signing.ToPem()));

    public void Dispose()
    {
        desk.Dispose();
        authority.Dispose();
        signing.Dispose();
        witness.Dispose();
    }

    private InvalidProfileException Refused(string field, string words)
    {
        var refused = Assert.Throws<InvalidProfileException>(() => Profile.Load(desk.In("wrong.json")));
        Assert.Equal(field, refused.Field);
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        return refused;
    }
}
