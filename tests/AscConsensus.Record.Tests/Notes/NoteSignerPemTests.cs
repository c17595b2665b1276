using System.Security.Cryptography;

namespace AscConsensus.Record.Tests;

/// <summary>Keys of notes are kept as other software keeps keys.</summary>
public sealed class NoteSignerPemTests
{
    // The example of RFC 8410, sections 10.1 and 10.3.
    private const string Published = "MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC";
    private const string PublishedPublic = "Gb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=";

    [Fact]
    public void A_published_key_is_read_and_written_as_it_was()
    {
        using var key = NoteSigner.FromPem("asc.example/test", NoteAlgorithm.Ed25519, Pem(Published));

        Assert.Equal(PublishedPublic, Convert.ToBase64String(key.Verifier.PublicKeyBytes));
        Assert.Equal(Pem(Published).TrimEnd(), key.ToPem().ReplaceLineEndings("\n").TrimEnd());
    }

    [Fact]
    public void A_key_that_is_written_is_read_again()
    {
        using var made = NoteSigner.Create("asc.example/test", NoteAlgorithm.Cosignature);
        using var read = NoteSigner.FromPem("asc.example/test", NoteAlgorithm.Cosignature, $"A remark.\n{made.ToPem()}");

        Assert.Equal(made.Verifier.ToString(), read.Verifier.ToString());
        Assert.Equal(made.ExportSeed(), read.ExportSeed());
    }

    [Fact]
    public void Another_kind_of_key_is_none()
    {
        using var signing = SigningKey.Create();
        using var made = NoteSigner.Create("asc.example/test", NoteAlgorithm.Ed25519);
        string[] others = ["", "not a key", signing.ToPem(), made.ToPem().Replace("PRIVATE", "PUBLIC", StringComparison.Ordinal), Pem(Published[..^4]), Pem("AAAA")];

        Assert.All(others, other => Assert.Throws<CryptographicException>(() => NoteSigner.FromPem("asc.example/test", NoteAlgorithm.Ed25519, other)));
    }

    private static string Pem(string der) => $"-----BEGIN PRIVATE KEY-----\n{der}\n-----END PRIVATE KEY-----\n";
}
