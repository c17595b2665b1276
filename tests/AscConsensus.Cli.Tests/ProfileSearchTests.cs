namespace AscConsensus.Cli.Tests;

public sealed class ProfileSearchTests : IDisposable
{
    private readonly DirectoryInfo data = System.IO.Directory.CreateTempSubdirectory("asc-profiles-");

    public void Dispose() => data.Delete(recursive: true);

    [Fact]
    public async Task Whoever_misspells_a_profile_is_told_which_there_are()
    {
        data.CreateSubdirectory("profiles");
        await File.WriteAllTextAsync(Path.Combine(data.FullName, "profiles", "ministry-idn.json"), "{}");
        await File.WriteAllTextAsync(Path.Combine(data.FullName, "profiles", "chair-amm.json"), "{}");

        var answer = await Terminal.Asc("proposal", "list", "--profile", "ministry-idm", "--data", data.FullName);

        Assert.Equal(ExitCode.BadInput, answer.Code);
        Assert.Contains("Remedy: Name one of chair-amm, ministry-idn, or a profile's file.", answer.Error, StringComparison.Ordinal);
    }
}
