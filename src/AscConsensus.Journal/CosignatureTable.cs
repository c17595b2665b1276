using AscConsensus.Journal.Sqlite;
using Microsoft.Data.Sqlite;

namespace AscConsensus.Journal;

/// <summary>Cosignatures, in the batch that adds them. None is ever changed or deleted.</summary>
public sealed class CosignatureTable
{
    private readonly Batch batch;
    private readonly SqliteConnection connection;

    internal CosignatureTable(Batch batch, SqliteConnection connection) => (this.batch, this.connection) = (batch, connection);

    /// <summary>Adds one of a checkpoint that there is; of an office's several for one size the first stays, and where no root was settled for a size none is kept.</summary>
    public void Add(StoredCosignature cosignature) => batch.Do(() => connection.Execute(
        "INSERT INTO cosignature (size, office, line) SELECT $size, $office, $line WHERE EXISTS (SELECT 1 FROM checkpoint WHERE size = $size)",
        ("$size", (long)cosignature.Size), ("$office", cosignature.Office), ("$line", cosignature.Line)));
}
