using System.IO.Compression;
using System.Security.Cryptography;
using AscConsensus.Client;
using AscConsensus.Client.Tests.Record;
using AscConsensus.Protocol;
using AscConsensus.Record;

namespace AscConsensus.EndToEnd.Tests;

/// <summary>What lies in a bundle beside its entries is read by the verifier that shares nothing with ours, and what does not belong there is found.</summary>
public sealed class ForeignVerifierBundleTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();
    private readonly SmallRecord record = new();

    [OpensslFact]
    public async Task A_document_that_no_act_cites_is_found()
    {
        var fingerprint = DocumentFingerprint.Of(new byte[32], "words"u8);
        await ForeignVerifier.Finds(
            $"No act cites the document {fingerprint}: it does not belong here.", record.Write(record.Checkpoint(), bundle => bundle.AddDocument(new byte[32], "words"u8)));
    }

    [OpensslFact]
    public async Task Keys_of_the_checkpoint_the_signers_and_the_witnesses_are_compared_with_the_record()
    {
        byte[][] keys = [.. record.Community.PublicKeys()];
        await ForeignVerifier.FindsSound(WithKeys(keys, keys));
        foreach (var key in new[] { keys[0], keys[1], keys[^1] })
        {
            var other = keys.First(it => it.Length == key.Length && it != key);
            await ForeignVerifier.Finds($"The file {NameOf(key)} does not hold that key.", WithKeys([key], [other]));
        }

        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var strange = stranger.ExportSubjectPublicKeyInfo();
        await ForeignVerifier.Finds($"The file {NameOf(strange)} is of no key of this record.", WithKeys([strange], [strange]));
    }

    [OpensslTheory]
    [InlineData("lock")]
    [InlineData("unfinished")]
    [InlineData("readme.txt")]
    [InlineData("documents/readme.txt")]
    [InlineData("tile/0/001")]
    [InlineData("../checkpoint")]
    public Task A_file_that_such_a_record_does_not_have_is_found(string name) => ForeignVerifier.Finds($"The file {name} is not of this record.", With(name, "x"));

    [OpensslFact]
    public async Task Keys_and_policy_that_are_missing_are_found()
    {
        await ForeignVerifier.Finds("The policy is missing: the community asks for witnesses.", record.WriteBare(record.Checkpoint()));
        await ForeignVerifier.Finds($"The file {NameOf(record.Community.PublicKeys().First())} is missing.", record.WriteBare(record.Checkpoint()));
    }

    // Other programs may read another policy from a text that only resembles it.
    [OpensslFact]
    public async Task A_policy_is_compared_byte_for_byte()
    {
        var policy = record.Community.WitnessPolicy()!.ToText();
        await ForeignVerifier.FindsSound(With("policy", policy));
        string[] others =
        [
            policy.Replace("witness members/BRN ", "witness members/XXX ", StringComparison.Ordinal).Replace(" members/BRN ", " members/XXX ", StringComparison.Ordinal),
            policy.Replace("group witnesses 2 ", "group witnesses \u00b2 ", StringComparison.Ordinal),
            policy.Replace("quorum witnesses", "quorum none", StringComparison.Ordinal),
            policy + "# and a comment\n",
        ];
        foreach (var other in others)
        {
            Assert.NotEqual(policy, other);
            await ForeignVerifier.Finds("The policy names other keys, or asks for other witnesses, than the record.", With("policy", other));
        }
    }

    [OpensslFact]
    public async Task A_file_that_unpacks_to_more_than_such_a_file_can_have_is_not_unpacked()
    {
        await ForeignVerifier.Finds("The file policy is longer than such a file can be.", With("policy", new string('#', 50_000_000)));
        await ForeignVerifier.Finds("The policy names other keys", With("policy", new string('#', 65_536)));
    }

    [OpensslFact]
    public async Task Of_a_mirror_that_grows_what_its_checkpoint_covers_is_verified()
    {
        var mirror = Mirror(record.Leaves.Count - 2);
        await ForeignVerifier.Says($"{record.Leaves.Count - 2} entries, ", mirror);
        await ForeignVerifier.Says("2 entries that it does not cover were left aside.", mirror);

        // A folder that says of itself that it is a bundle has no such entries.
        File.Delete(Path.Combine(mirror, "lock"));
        await ForeignVerifier.Finds($"The checkpoint is of {record.Leaves.Count - 2} entries, and there are {record.Leaves.Count}.", mirror);
    }

    [OpensslFact]
    public async Task A_mirror_holds_nothing_else_either()
    {
        var mirror = Mirror(record.Leaves.Count);
        await File.WriteAllTextAsync(Path.Combine(mirror, "unfinished"), "x");
        await ForeignVerifier.FindsSound(mirror);

        await File.WriteAllTextAsync(Path.Combine(mirror, "readme.txt"), "x");
        await ForeignVerifier.Finds("The file readme.txt is not of this record.", mirror);
    }

    // They are fetched before the entry that cites them is written.
    [OpensslFact]
    public async Task In_a_mirror_the_words_may_be_there_before_the_entry_that_cites_them()
    {
        var mirror = Mirror(record.Leaves.Count);
        string document;
        using (var folder = RecordFolder.Open(mirror))
        {
            document = Path.Combine(mirror, "documents", folder.AddDocument(new byte[32], "words"u8).ToString());
        }

        await ForeignVerifier.FindsSound(mirror);
        await File.AppendAllTextAsync(document, "more");
        await ForeignVerifier.Finds($"The document {Path.GetFileName(document)} has other bytes than its fingerprint is of.", mirror);
    }

    public void Dispose()
    {
        record.Dispose();
        temporary.Dispose();
    }

    private static string NameOf(byte[] key) => $"keys/{Convert.ToHexStringLower(SHA256.HashData(key))}.pem";

    // Each key in the file of another.
    private string WithKeys(byte[][] keys, byte[][] held)
    {
        var path = record.Write(record.Checkpoint());
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        for (var number = 0; number < keys.Length; number++)
        {
            Add(zip, NameOf(keys[number]), PemEncoding.WriteString("PUBLIC KEY", held[number]) + "\n");
        }

        return path;
    }

    private string With(string name, string content)
    {
        var path = record.Write(record.Checkpoint());
        using var zip = ZipFile.Open(path, ZipArchiveMode.Update);
        Add(zip, name, content);
        return path;
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        zip.GetEntry(name)?.Delete();
        using var entry = new StreamWriter(zip.CreateEntry(name).Open());
        entry.Write(content);
    }

    private string Mirror(int covered)
    {
        using var folder = RecordFolder.Open(temporary.In("mirror"));
        folder.Append(record.Leaves.Select(leaf => (ReadOnlyMemory<byte>)leaf));
        folder.WriteCheckpoint(record.Checkpoint(covered));
        return folder.Path;
    }
}
