namespace AscConsensus.Cli.Tests;

/// <summary>The community of a chapter of the demonstration after its story, its clock at rest, with what was told.</summary>
public abstract class PlayedChapter(string name) : IAsyncLifetime
{
    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("asc-cli-");
    private readonly StringWriter told = new();
    private DemoCommunity? community;

    internal string Data => Path.Combine(folder.FullName, "d");

    internal int Port => community!.Endpoint.Port;

    /// <summary>With no word of where it was played.</summary>
    internal string Told => told.ToString().Replace(Data, "DIR", StringComparison.Ordinal).Replace($":{Port}", ":PORT", StringComparison.Ordinal);

    public async Task InitializeAsync()
    {
        var chapter = Chapters.Named([name]).Single();
        var clock = new DemoClock(chapter.Begins);
        community = await DemoCommunity.Found(Data, clock);
        await chapter.Create(community, new(new Screen(told, TextWriter.Null, isPlain: true), clock)).Play(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await community!.DisposeAsync();
        await told.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>Runs a command, written as it would be typed, as an office.</summary>
    internal Task<Answer> As(string office, string command, string input = "") =>
        Terminal.Given(input, Arguments(office, command));

    /// <summary>Runs a command some of whose words hold spaces.</summary>
    internal Task<Answer> Given(string office, string input, params string[] words) => Terminal.Given(input, [.. words, "--data", Data, "--profile", office]);

    /// <summary>Runs a command that is interrupted as soon as it starts.</summary>
    internal Task<Answer> Interrupted(string office, string command) => Terminal.Until(Arguments(office, command), "", new CancellationToken(canceled: true));

    private string[] Arguments(string office, string command) => [.. command.Split(' '), "--data", Data, "--profile", office];
}

/// <summary>The demonstration as it is played when no chapter is named.</summary>
public sealed class PlayedDemo() : PlayedChapter(Chapters.Spine);

/// <summary>The chapter of the ad-hoc group.</summary>
public sealed class PlayedGroup() : PlayedChapter("group");

/// <summary>The chapter of the package.</summary>
public sealed class PlayedPackage() : PlayedChapter("package");
