using AscConsensus.Client;

namespace AscConsensus.Cli.Tests;

public sealed class InitTests : IDisposable
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("asc-init-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task The_four_files_of_an_office_are_all_it_needs()
    {
        var community = Path.Combine(folder.FullName, "community");
        var answer = await Terminal.Asc("init", community);
        Assert.Equal(0, answer.Code);
        Assert.Contains("NAME.json, NAME.pem, NAME-key.pem and ca.pem", answer.Output, StringComparison.Ordinal);

        var office = folder.CreateSubdirectory("ministry").FullName;
        foreach (var file in new[] { "ministry-idn.json", "ministry-idn.pem", "ministry-idn-key.pem", "ca.pem" })
        {
            File.Move(Path.Combine(community, "profiles", file), Path.Combine(office, file));
        }

        System.IO.Directory.Delete(community, recursive: true);
        using var profile = Profile.Load(Path.Combine(office, "ministry-idn.json"));
        Assert.Equal("offices/ministry-idn", profile.Office);
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
}
