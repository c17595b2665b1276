using System.Globalization;
using AscConsensus.Client;
using AscConsensus.Journal;
using AscConsensus.Record;

namespace AscConsensus.Cli.Tests;

/// <summary>Backup, restore and recovery as an operator types them; what they do is shown in the coordinator's tests.</summary>
public sealed class BackupTests : IAsyncLifetime
{
    private const string Text = "# Strengthening the ZOPFAN regime\n\n## 1\nMembers meet.\n";

    private readonly DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("asc-backup-");
    private readonly string port = DemoCommunity.FreePort().ToString(CultureInfo.InvariantCulture);

    private CommunityFolder Community => new(In("community"));

    public async Task InitializeAsync() => Assert.Equal(0, (await Terminal.Asc("init", Community.Path)).Code);

    public Task DisposeAsync()
    {
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_record_is_backed_up_put_back_and_brought_up_to_a_members_copy()
    {
        var backup = await Terminal.Asc("backup", "--data", Community.Path, In("record.backup"));
        Assert.Equal((0, $"The backup {In("record.backup")} is verified: asc.example/amm, 1 entry, root {Root()}.\n"), (backup.Code, backup.Output));

        var restore = await Terminal.Asc("restore", "--data", Community.Path, In("record.backup"));
        Assert.Equal(0, restore.Code);
        Assert.StartsWith($"The backup is verified and in place: asc.example/amm, 1 entry, root {Root()}.\nThe record that was there is kept as {Community.Journal}.2", restore.Output, StringComparison.Ordinal);
        Assert.True(RestoredMark.IsSet(Community.Journal));

        var recover = await Terminal.Asc("record", "recover", "--data", Community.Path, Mirror());
        Assert.Equal(0, recover.Code);
        Assert.StartsWith($"Brought back: 0 entries, 0 documents. The record has 1 entry, root {Root()}.\nWhat this coordinator signed last is not known here", recover.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_recorded_after_the_backup_comes_back_from_a_members_bundle_with_its_words()
    {
        Assert.Equal(0, (await Terminal.Asc("init", In("served"), "--port", port)).Code);
        await Served(async () =>
        {
            await Submit("mys-2026-1", "Submitted as mys-2026-1.");
            await Done("backup", In("served.backup"));
            await Submit("mys-2026-2", "Submitted as mys-2026-2.");
            await Done("record", "export", In("members.bundle"), "--profile", "ministry-mys");
        });
        await Done("restore", In("served.backup"));
        await Served(async () =>
        {
            var refused = await Asc(Text, Submission("mys-2026-3"));
            Assert.Equal(ExitCode.Refused, refused.Code);
            Assert.Contains("it was restored from an old copy, and takes no acts until the missing entries are back.", refused.Error, StringComparison.Ordinal);
        });

        var recovered = await Done("record", "recover", In("members.bundle"));

        Assert.StartsWith("Brought back: 1 entry, 1 document. The record has 3 entries, root ", recovered, StringComparison.Ordinal);
        Assert.EndsWith("The coordinator takes acts again when it starts.\n", recovered, StringComparison.Ordinal);
        await Served(async () =>
        {
            await Submit("mys-2026-3", "Submitted as mys-2026-3.");
            Assert.Contains("Members meet.", await Done("proposal", "show", "mys-2026-2", "--profile", "ministry-mys"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Nobody_else_on_the_machine_looks_in()
    {
        await Terminal.Asc("backup", "--data", Community.Path, In("record.backup"));
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
            foreach (var place in new[] { Community.Path, Community.Profiles, Community.Journal, In("record.backup") })
            {
                Assert.Equal((place, UnixFileMode.None), (place, File.GetUnixFileMode(place) & Others));
            }
        }
    }

    [Fact]
    public async Task A_backup_takes_no_others_place()
    {
        await Terminal.Asc("backup", "--data", Community.Path, In("record.backup"));

        var again = await Terminal.Asc("backup", "--data", Community.Path, In("record.backup"));

        Assert.Equal(ExitCode.Refused, again.Code);
        Assert.Contains("is there already.\nRemedy: Name a file that is not there: a backup takes no other's place.", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_of_another_community_is_not_put_in_place()
    {
        Assert.Equal(0, (await Terminal.Asc("init", In("other"))).Code);
        Assert.Equal(0, (await Terminal.Asc("backup", "--data", In("other"), In("other.backup"))).Code);
        var root = Root();

        var refused = await Terminal.Asc("restore", "--data", Community.Path, In("other.backup"));

        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains("is of another record", refused.Error, StringComparison.Ordinal);
        Assert.Equal(root, Root());
        Assert.False(RestoredMark.IsSet(Community.Journal));
    }

    [Fact]
    public async Task What_is_no_copy_is_said_to_be_none()
    {
        await File.WriteAllTextAsync(In("no.backup"), "Not a copy of anything at all.");

        var restore = await Terminal.Asc("restore", "--data", Community.Path, In("no.backup"));
        var recover = await Terminal.Asc("record", "recover", "--data", Community.Path, In("no.backup"));

        Assert.Equal((ExitCode.BadInput, ExitCode.BadInput), (restore.Code, recover.Code));
        Assert.Contains("cannot be copied", restore.Error, StringComparison.Ordinal);
    }

    private static string[] Submission(string name) => ["proposal", "submit", "-", "--subject", "II.A.2", "--name", name, "--profile", "ministry-mys"];

    private async Task Submit(string name, string said)
    {
        var answer = await Asc(Text, Submission(name));
        Assert.Equal(("", 0), (answer.Error, answer.Code));
        Assert.Contains(said, answer.Output, StringComparison.Ordinal);
    }

    private async Task<string> Done(params string[] command)
    {
        var answer = await Asc("", command);
        Assert.Equal(("", 0), (answer.Error, answer.Code));
        return answer.Output;
    }

    private Task<Answer> Asc(string input, string[] command) => Terminal.Given(input, [.. command, "--data", In("served")]);

    // The desks wait until it listens.
    private async Task Served(Func<Task> meanwhile)
    {
        using var stop = new CancellationTokenSource();
        var coordinator = Terminal.Until(["coordinator", "--data", In("served"), "--listen", $"127.0.0.1:{port}"], "", stop.Token);
        await meanwhile();
        await stop.CancelAsync();
        Assert.Equal(0, (await coordinator).Code);
    }

    private string In(string name) => Path.Combine(folder.FullName, name);

    private Digest Root()
    {
        using var journal = JournalDatabase.Open(Community.Journal);
        return journal.ReadHead().Root;
    }

    private string Mirror()
    {
        using var journal = JournalDatabase.Open(Community.Journal);
        using var mirror = RecordFolder.Open(In("mirror"));
        using var key = NoteSigner.FromPem("asc.example/amm", NoteAlgorithm.Ed25519, File.ReadAllText(Community.CheckpointKey));
        mirror.Append(journal.ReadEntries(0, 1).Select(entry => (ReadOnlyMemory<byte>)entry.Leaf));
        mirror.WriteCheckpoint(new Checkpoint("asc.example/amm", 1, mirror.Tree.Root).Sign(key));
        return mirror.Path;
    }
}
