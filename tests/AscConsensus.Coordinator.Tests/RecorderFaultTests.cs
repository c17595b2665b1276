using AscConsensus.V1;
using Microsoft.Data.Sqlite;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests;

public sealed class RecorderFaultTests
{
    [Fact]
    public async Task Whatever_fails_on_the_recorder_is_logged_ends_the_process_and_leaves_nobody_waiting()
    {
        var ended = new List<Exception>();
        await using var coordinator = await RunningCoordinator.Start(options => options with { EndProcess = ended.Add });
        var id = Guid.NewGuid().ToString("D");
        await coordinator.Indonesia.Act(Submission(), [TheText.Document], id);
        await Spoil(coordinator.Options.JournalFile);

        // The retry is compared with the entry, and that cannot be read.
        await Refused.With(Reason.Internal, () => coordinator.Indonesia.Act(Submission(), [TheText.Document], id));
        await Refused.With(Reason.Stopping, () => coordinator.Submit("proposals/idn-2026-2"));

        Assert.Single(ended);
        Assert.Single(coordinator.Log.Lines, line => line.StartsWith("Critical: Recording failed", StringComparison.Ordinal));
        await coordinator.Chair.Record.GetHeadAsync(new GetHeadRequest());
    }

    // What no caller can cause and no trigger lets pass: an entry is no entry any more.
    private static async Task Spoil(string journal)
    {
        await using var connection = new SqliteConnection($"Data Source={journal};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_master WHERE type = 'trigger'";
        command.CommandText = (string)(await command.ExecuteScalarAsync())! + ";UPDATE entry SET leaf = zeroblob(100) WHERE number = 1";
        await command.ExecuteNonQueryAsync();
    }
}
