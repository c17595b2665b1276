using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Cli.Tests;

/// <summary>Offices make their keys on their own machines, and what they send to others enrols them.</summary>
public sealed class KeyTests : IDisposable
{
    private const string Origin = "asc.example/amm";

    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("asc-keys-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("signing", "ministry-idn")]
    [InlineData("witness", "ministry-idn")]
    [InlineData("signing", "convenor-2026-1")]
    public async Task A_new_key_is_its_owners_alone_and_its_enrolment_shows_that_it_is_held(string use, string office)
    {
        await Done("key", "new", "--use", use, "--office", office, "--label", "own key", "--origin", Origin, "--to", folder.FullName);

        Assert.False(PemFiles.IsReadableByOthers(In($"{office}-{use}.key")));
        var enrolment = JsonParser.Default.Parse<EnrolCredential>(await File.ReadAllTextAsync(In($"{office}-{use}-enrolment.json")));
        Assert.Equal(("offices/" + office, "own key", use), (enrolment.Office, enrolment.Label, Words.Of(enrolment.Use)));
        Assert.Null(KeyEnrolment.FaultOf(Origin, enrolment));
        Assert.NotNull(KeyEnrolment.FaultOf("asc.example/other", enrolment));
        Assert.DoesNotContain("PRIVATE", await File.ReadAllTextAsync(In($"{office}-{use}-enrolment.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chairs_key_is_for_the_holder_of_one_term()
    {
        await Done("key", "new", "--use", "signing", "--office", "chair-amm", "--holder", "phl", "--origin", Origin, "--to", folder.FullName);
        Assert.Equal("members/PHL", JsonParser.Default.Parse<EnrolCredential>(await File.ReadAllTextAsync(In("chair-amm-signing-enrolment.json"))).Holder);
    }

    [Fact]
    public async Task A_key_is_never_overwritten()
    {
        string[] making = ["key", "new", "--use", "signing", "--office", "ministry-idn", "--origin", Origin, "--to", folder.FullName];
        await Done(making);
        var first = await File.ReadAllTextAsync(In("ministry-idn-signing.key"));

        await Fails("There is a file", making);
        Assert.Equal(first, await File.ReadAllTextAsync(In("ministry-idn-signing.key")));
        await Done([.. making, "--name", "second"]);
        Assert.NotEqual(first, await File.ReadAllTextAsync(In("second-signing.key")));
    }

    [Fact]
    public async Task What_cannot_be_is_said()
    {
        await Fails("Members witness the record by their ministries.", "key", "new", "--use", "witness", "--office", "chair-amm", "--origin", Origin, "--to", folder.FullName);
        await Fails("names no office", "key", "new", "--use", "signing", "--office", "indonesia", "--origin", Origin, "--to", folder.FullName);
        Assert.Empty(folder.GetFiles());
    }

    // As docs/keys.md says it: nothing but the request and the certificate travels.
    [Fact]
    public async Task A_convenor_makes_its_key_and_gets_a_certificate_and_a_profile()
    {
        var (community, desk) = (In("community"), In("desk"));
        await Done("init", community);
        await Done("key", "new", "--use", "connection-request", "--office", "convenor-2026-1", "--to", desk);
        await Done("key", "certify", Path.Combine(desk, "convenor-2026-1-request.pem"), "--office", "convenor-2026-1", "--data", community);
        foreach (var file in new[] { "convenor-2026-1.pem", "convenor-2026-1.json", "ca.pem" })
        {
            File.Copy(Path.Combine(community, "profiles", file), Path.Combine(desk, file));
        }

        using var profile = Profile.Load(Path.Combine(desk, "convenor-2026-1.json"));
        Assert.Equal("offices/convenor-2026-1", profile.Office);
        Assert.True(profile.Certificate.HasPrivateKey);
        Assert.False(File.Exists(Path.Combine(community, "profiles", "convenor-2026-1-key.pem")));
    }

    [Fact]
    public async Task Another_keys_certificate_is_not_replaced_and_ones_own_is_renewed()
    {
        var community = In("community");
        await Done("init", community);
        await Done("key", "new", "--use", "connection-request", "--office", "ministry-idn", "--to", folder.FullName);
        string[] certifying = ["key", "certify", In("ministry-idn-request.pem"), "--office", "ministry-idn", "--data", community];

        await Fails("is the certificate of another key", certifying);
        await Done([.. certifying, "--name", "ministry-idn-2"]);
        await Done([.. certifying, "--name", "ministry-idn-2"]);
        using var untouched = Profile.Load(Path.Combine(community, "profiles", "ministry-idn.json"));
    }

    [Fact]
    public async Task What_is_no_request_is_not_certified()
    {
        await Done("init", In("community"));
        await Fails("cannot be certified", "key", "certify", Path.Combine(In("community"), "profiles", "ca.pem"), "--office", "ministry-idn", "--data", In("community"));
    }

    private static async Task Done(params string[] command)
    {
        var answer = await Terminal.Asc(command);
        Assert.True(answer.Code == ExitCode.Done, $"{string.Join(' ', command)}: {answer.Error}");
    }

    private static async Task Fails(string words, params string[] command)
    {
        var answer = await Terminal.Asc(command);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
    }

    private string In(string file) => Path.Combine(folder.FullName, file);
}
