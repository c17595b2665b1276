using System.Text.RegularExpressions;
using AscConsensus.V1;
using Microsoft.Data.Sqlite;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests;

public sealed partial class FaultsTests
{
    [Fact]
    public async Task The_caller_gets_a_reference_and_the_log_has_the_rest_once()
    {
        await using var coordinator = await RunningCoordinator.Start();
        await coordinator.Submit();
        await Spoil(coordinator.Options.JournalFile);

        var refusal = await Refused.With(
            Reason.Internal, async () => await coordinator.Chair.Record.GetDocumentAsync(new GetDocumentRequest { Fingerprint = TheText.Citation.Fingerprint }));

        var reference = Reference().Match(refusal.Sentence).Value;
        Assert.NotEmpty(reference);
        Assert.DoesNotContain("SQL", refusal.Sentence, StringComparison.OrdinalIgnoreCase);
        Assert.Single(coordinator.Log.Lines, line => line.StartsWith("Error: ", StringComparison.Ordinal) && line.Contains(reference, StringComparison.Ordinal));
        await coordinator.Chair.Record.GetHeadAsync(new GetHeadRequest());
    }

    // A fault inside that no caller can cause: the table of the documents is gone.
    private static async Task Spoil(string journal)
    {
        await using var connection = new SqliteConnection($"Data Source={journal};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "DROP TABLE document";
        await command.ExecuteNonQueryAsync();
    }

    [GeneratedRegex("[0-9a-f]{12}")]
    private static partial Regex Reference();
}
