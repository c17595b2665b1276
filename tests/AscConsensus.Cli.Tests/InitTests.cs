using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Cli.Tests;

public sealed class InitTests : IDisposable
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("asc-init-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_files_of_an_office_are_all_it_needs()
    {
        var community = Path.Combine(folder.FullName, "community");
        var answer = await Terminal.Asc("init", community);
        Assert.Equal(0, answer.Code);
        Assert.Contains("NAME.json, those it names, and ca.pem", answer.Output, StringComparison.Ordinal);

        var office = folder.CreateSubdirectory("ministry").FullName;
        foreach (var file in new[] { "ministry-idn.json", "ministry-idn.pem", "ministry-idn-key.pem", "ministry-idn-signing.key", "ministry-idn-witness.key", "ca.pem" })
        {
            File.Move(Path.Combine(community, "profiles", file), Path.Combine(office, file));
        }

        System.IO.Directory.Delete(community, recursive: true);
        using var profile = Profile.Load(Path.Combine(office, "ministry-idn.json"));
        Assert.Equal("offices/ministry-idn", profile.Office);
        Assert.NotNull(profile.Signing);
        Assert.True(profile.IsWitness);
    }

    [Fact]
    public async Task Every_profile_names_the_record_that_it_follows()
    {
        var community = new CommunityFolder(Path.Combine(folder.FullName, "community"));
        var answer = await Terminal.Asc("init", community.Path);
        using var journal = JournalDatabase.Open(community.Journal);
        var founding = LeafHash.Of(journal.ReadEntries(0, 1)[0].Leaf).ToString();
        Assert.Contains($"Founding: {founding}\n", answer.Output, StringComparison.Ordinal);
        Assert.All(System.IO.Directory.EnumerateFiles(community.Profiles, "*.json"), profile => Assert.Equal(founding, ProfileFile.Read(profile).Founding));

        // Also those that are made later.
        Assert.Equal(0, (await Terminal.Asc("key", "new", "--use", "connection-request", "--office", "convenor-2026-1", "--to", folder.FullName)).Code);
        Assert.Equal(0, (await Terminal.Asc("key", "certify", Path.Combine(folder.FullName, "convenor-2026-1-request.pem"), "--office", "convenor-2026-1", "--data", community.Path)).Code);
        Assert.Equal(founding, ProfileFile.Read(community.ProfileOf("convenor-2026-1")).Founding);
    }

    [Fact]
    public async Task Every_office_signs_and_every_member_witnesses_from_the_founding_on()
    {
        var community = new CommunityFolder(Path.Combine(folder.FullName, "community"));
        Assert.Equal(0, (await Terminal.Asc("init", community.Path, "--signed-acts", "*", "--witnesses", "7")).Code);

        var founding = FoundingIn(community);
        Assert.Equal("*", Assert.Single(founding.Policy.SignedActs));
        Assert.Equal(7u, founding.Policy.Witnesses);
        Assert.Null(KeyEnrolment.FaultOf(founding.Origin, founding, isFounding: true));
        foreach (var file in System.IO.Directory.GetFiles(community.Profiles, "*.json"))
        {
            using var profile = Profile.Load(file);
            using var witness = profile.WitnessOf(founding.Origin);
            var enrolled = founding.Credentials.Where(credential => credential.Office == profile.Office).ToDictionary(credential => credential.Use);
            Assert.Equal(KeyId.Of(profile.Certificate), Fingerprint.Of(enrolled[KeyUse.Connection].Key));
            Assert.Equal(profile.Signing!.KeyId.ToFingerprint(), Fingerprint.Of(enrolled[KeyUse.Signing].Key));
            Assert.Equal(profile.Office.StartsWith("offices/ministry-", StringComparison.Ordinal), profile.IsWitness);
            Assert.Equal(witness?.Verifier.PublicKeyBytes.ToArray(), enrolled.GetValueOrDefault(KeyUse.Witness)?.PublicKey.ToByteArray());
        }
    }

    // Whoever has it signs what the whole community believes of its record.
    [Fact]
    public async Task The_key_of_checkpoints_is_the_coordinators_alone()
    {
        var community = new CommunityFolder(Path.Combine(folder.FullName, "community"));
        Assert.Equal(0, (await Terminal.Asc("init", community.Path)).Code);

        Assert.False(PemFiles.IsReadableByOthers(community.CheckpointKey));
        using var key = NoteSigner.FromPem("any", NoteAlgorithm.Ed25519, await File.ReadAllTextAsync(community.CheckpointKey));
        Assert.Equal(FoundingIn(community).CheckpointKey.ToByteArray(), key.Verifier.PublicKeyBytes.ToArray());
    }

    [Fact]
    public async Task Nothing_is_asked_where_none_is_said()
    {
        var community = new CommunityFolder(Path.Combine(folder.FullName, "community"));
        Assert.Equal(0, (await Terminal.Asc("init", community.Path, "--signed-acts", "none")).Code);
        Assert.Empty(FoundingIn(community).Policy.SignedActs);
    }

    [Theory]
    [InlineData("--signed-acts", "TakePositions", "There is no act TakePositions.")]
    [InlineData("--witnesses", "12", "There are 11 members, and each has one witness: 12 cannot be asked for.")]
    [InlineData("--port", "99999", "99999 is not a port.")]
    [InlineData("--port", "0", "0 is not a port.")]
    [InlineData("--origin", "consensus example", "The community cannot be founded so: origin.")]
    [InlineData("--host", "https://consensus.example", "https://consensus.example is not the name or address of a machine.")]
    public async Task What_cannot_be_founded_is_said_before_anything_is_made(string option, string given, string words)
    {
        var answer = await Terminal.Asc("init", Path.Combine(folder.FullName, "community"), option, given);
        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
        Assert.Contains("\nRemedy: ", answer.Error, StringComparison.Ordinal);
        Assert.False(System.IO.Directory.Exists(Path.Combine(folder.FullName, "community")));
    }

    [Theory]
    [InlineData("7555", " --listen 127.0.0.1:7555")]
    [InlineData("7443", "")]
    public async Task What_to_do_next_listens_where_the_profiles_point(string port, string listen)
    {
        var community = Path.Combine(folder.FullName, "community");
        var answer = await Terminal.Asc("init", community, "--port", port);
        Assert.EndsWith($"Next: asc coordinator --data {community}{listen}", answer.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ministry-lao", "Lao PDR")]
    [InlineData("chair-amm", "the Chair of the AMM")]
    [InlineData("body-admm", "ADMM")]
    [InlineData("partner-jpn", "Japan")]
    [InlineData("secretary-general", "the Secretary-General")]
    public async Task Every_office_is_called_as_people_call_it(string office, string name)
    {
        var community = Path.Combine(folder.FullName, "community");
        Assert.Equal(0, (await Terminal.Asc("init", community)).Code);
        using var profile = Profile.Load(Path.Combine(community, "profiles", office + ".json"));
        Assert.Equal(name, profile.Name);
    }

    private static FoundCommunity FoundingIn(CommunityFolder community)
    {
        using var journal = JournalDatabase.Open(community.Journal);
        Assert.True(Leaf.TryDecode(journal.ReadEntries(0, 1)[0].Leaf, out var leaf, out _));
        return Statement.Parser.ParseFrom(leaf.Body).FoundCommunity;
    }
}
