using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AscConsensus.Client.Tests.Record;
using AscConsensus.Engine;
using NodaTime;

namespace AscConsensus.Cli.Tests;

/// <summary>What officials at several desks typed and read, in a community of their own whose clock the test sets.</summary>
internal sealed partial class Transcript : IAsyncDisposable
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Jakarta"];

    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("asc-transcript-");
    private readonly StringBuilder written = new();
    private readonly StringBuilder read = new();
    private readonly DemoClock clock = new(At(2026, 9, 14, 9));
    private DemoCommunity? community;
    private bool isAsAgreed;

    /// <summary>A place for files that commands read and write.</summary>
    public string Folder => folder.FullName;

    /// <summary>It begins on Monday 14 September 2026 at nine o'clock in Jakarta.</summary>
    public static async Task<Transcript> Begin()
    {
        var transcript = new Transcript();
        transcript.community = await DemoCommunity.Found(transcript.Data, transcript.clock);
        return transcript;
    }

    public void On(int month, int day, int hour = 9, int year = 2026) => clock.Set(At(year, month, day, hour));

    /// <summary>Keys and a profile for an office that came into being after the founding, or for another holder of one; enrolled by another office.</summary>
    public async Task Enrol(string by, string office, string name, string holder = "", string note = "")
    {
        Assert.True(Office.TryParse("offices/" + office, out var parsed));
        foreach (var earlier in System.IO.Directory.GetFiles(Path.Combine(Data, "profiles"), office + "*"))
        {
            File.Delete(earlier);
        }

        foreach (var enrolment in community!.Issue(parsed.Value, name, holder))
        {
            var file = Path.Combine(Folder, $"{office}.json");
            await File.WriteAllTextAsync(file, EnrolmentFile.Write(enrolment));
            await Prepare(by, $"key enrol {file}{(note.Length > 0 ? $" --note \"{note}\"" : "")}");
        }
    }

    /// <summary>Types a command, in which words with spaces stand in double quotes, and writes down what was read.</summary>
    public async Task<Answer> Type(string office, string command, string input = "")
    {
        var answer = await Run(office, command, input);
        read.Append(answer.Output);
        written.Append(CultureInfo.InvariantCulture, $"{office}$ asc {command}\n{answer.Output}{answer.Error}");
        written.Append(answer.Code == ExitCode.Done ? "\n" : $"(exit {answer.Code})\n\n");
        return answer;
    }

    /// <summary>The same without writing it down: what only prepares.</summary>
    public async Task Prepare(string office, string command, string input = "")
    {
        var answer = await Run(office, command, input);
        Assert.True(answer.Code == ExitCode.Done, $"{office}: {command}: {answer.Error}");
    }

    /// <summary>A reading, as text and as one JSON object.</summary>
    public async Task Read(string office, string command)
    {
        var shown = await Type(office, command);
        Assert.True(shown.Code == ExitCode.Done, shown.Error);
        using var read = JsonDocument.Parse((await Run(office, command + " --json", "")).Output);
        Assert.NotEmpty(read.RootElement.EnumerateObject());
    }

    /// <summary>A ministry's proposal, admitted and in consultation.</summary>
    public async Task Admit(string proposal, string text)
    {
        await Prepare("ministry-" + proposal[..3], $"proposal submit - --subject II.A.2 --name {proposal}", text);
        await Prepare("chair-amm", $"proposal admit {proposal}");
    }

    /// <summary>Every ministry but those left out takes one position.</summary>
    public async Task All(string round, string stance, params string[] but)
    {
        foreach (var member in DemoCommunity.Members.Except(but))
        {
            await Prepare($"ministry-{member}", $"position take {round} {stance}");
        }
    }

    /// <summary>All that was read is as agreed, and laid out for a hundred columns; entries of the record, lines of a note and commands to type next stay on their line.</summary>
    public void Is(string golden)
    {
        Agreed.Is(golden, written.ToString().Replace(Folder, "DIR", StringComparison.Ordinal));
        Assert.DoesNotContain(read.ToString().Replace(Folder, "DIR", StringComparison.Ordinal).Split('\n'), line => line.Length > Screen.MostColumns && !Unbroken().IsMatch(line));
        isAsAgreed = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (isAsAgreed)
        {
            // The record that all this has made is one that another program finds sound.
            var bundle = Path.Combine(Folder, "end.bundle");
            await Prepare("secretary-general", $"record export {bundle}");
            await ForeignVerifier.FindsSoundToo(bundle);
        }

        await community!.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [GeneratedRegex("^ *[0-9]+  [MTWFS]|^Next: |^\u2014 ")]
    private static partial Regex Unbroken();

    private string Data => Path.Combine(Folder, "d");

    private static Instant At(int year, int month, int day, int hour) => new LocalDateTime(year, month, day, hour, 0).InZoneStrictly(Zone).ToInstant();

    private Task<Answer> Run(string office, string command, string input) =>
        Terminal.Given(input, [.. command.Split('"').SelectMany((part, index) => index % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries)), "--data", Data, "--profile", office]);
}
