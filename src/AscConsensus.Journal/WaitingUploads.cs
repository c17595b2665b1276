using AscConsensus.Journal.Sqlite;
using AscConsensus.Record;
using Microsoft.Data.Sqlite;

namespace AscConsensus.Journal;

/// <summary>Documents on their way into the record, in the batch that changes them. Each is an office's own until an act of that office cites it.</summary>
public sealed class WaitingUploads
{
    private readonly Batch batch;
    private readonly SqliteConnection connection;

    internal WaitingUploads(Batch batch, SqliteConnection connection) => (this.batch, this.connection) = (batch, connection);

    /// <summary>Bytes announced by the office in documents that no act has cited yet.</summary>
    public long BytesOf(string office) => batch.Do(() =>
        (long)connection.Ask("SELECT coalesce(sum(length), 0) FROM upload WHERE office = $office", ("$office", office))!);

    public void Begin(StoredUpload upload) => batch.Do(() => connection.Execute(
        "INSERT INTO upload VALUES ($upload, $office, $key, $fingerprint, $salt, $length, $instant, 0)",
        ("$upload", upload.Upload.ToByteArray()),
        ("$office", upload.Office),
        ("$key", upload.Key.ToArray()),
        ("$fingerprint", upload.Fingerprint.ToArray()),
        ("$salt", upload.Salt),
        ("$length", upload.Length),
        ("$instant", upload.Instant)));

    public void Add(StoredPart part) => batch.Do(() => connection.Execute(
        "INSERT INTO part VALUES ($upload, $number, $content)",
        ("$upload", part.Upload.ToByteArray()), ("$number", part.Number), ("$content", part.Content)));

    /// <summary>Says that all of it has come. What the same office uploaded of the same document before is dropped: its act may be sent again.</summary>
    public void End(Guid upload) => batch.Do(() =>
        Drop(
            "upload IN (SELECT earlier.upload FROM upload AS earlier JOIN upload AS this USING (office, fingerprint)"
                + " WHERE this.upload = $upload AND earlier.upload <> $upload AND earlier.is_whole)",
            ("$upload", upload.ToByteArray()))
        + connection.Execute("UPDATE upload SET is_whole = 1 WHERE upload = $upload", ("$upload", upload.ToByteArray())));

    /// <summary>Forgets one that was interrupted or turned out to be another document; nothing happens if there is none.</summary>
    public void Drop(Guid upload) => batch.Do(() => Drop("upload = $upload", ("$upload", upload.ToByteArray())));

    /// <summary>Forgets those that were begun before an instant.</summary>
    /// <param name="unixMilliseconds">UTC.</param>
    public void DropBefore(long unixMilliseconds) => batch.Do(() => Drop("instant < $instant", ("$instant", unixMilliseconds)));

    /// <summary>Forgets those that were interrupted: for start-up, when none can be on its way.</summary>
    public void DropUnfinished() => batch.Do(() => Drop("NOT is_whole"));

    /// <summary>The whole document of that fingerprint that waits for an act of the office; null if there is none begun at or after the instant.</summary>
    public Guid? Find(string office, Digest fingerprint, long unixMilliseconds) => batch.Do<Guid?>(() =>
        connection.Ask(
            "SELECT upload FROM upload WHERE office = $office AND fingerprint = $fingerprint AND is_whole AND instant >= $instant",
            ("$office", office), ("$fingerprint", fingerprint.ToArray()), ("$instant", unixMilliseconds)) is byte[] upload ? new Guid(upload) : null);

    /// <summary>Makes it a document of the record, for ever, together with the entry that cites it. Its parts stay where they are, however many.</summary>
    public void Take(Guid upload) => batch.Do(() =>
        connection.Execute("INSERT INTO attachment SELECT fingerprint, salt, length, upload FROM upload WHERE upload = $upload", ("$upload", upload.ToByteArray()))
        + connection.Execute("DELETE FROM upload WHERE upload = $upload", ("$upload", upload.ToByteArray())));

    /// <summary>Makes a document of the record that did not wait here: it comes back from another copy, to a record that cites it already.</summary>
    public void TakeBack(Digest fingerprint, byte[] salt, byte[] content)
    {
        var upload = Guid.NewGuid();
        foreach (var (number, part) in content.Chunk(StoredPart.Length).Index())
        {
            Add(new StoredPart(upload, number, part));
        }

        // Last: to what is of the record nothing is added.
        batch.Do(() => connection.Execute(
            "INSERT INTO attachment (fingerprint, salt, length, upload) VALUES ($fingerprint, $salt, $length, $upload)",
            ("$fingerprint", fingerprint.ToArray()), ("$salt", salt), ("$length", (long)content.Length), ("$upload", upload.ToByteArray())));
    }

    private int Drop(string which, params ReadOnlySpan<(string Name, object Value)> parameters) =>
        connection.Execute($"DELETE FROM part WHERE upload IN (SELECT upload FROM upload WHERE {which})", parameters)
        + connection.Execute($"DELETE FROM upload WHERE {which}", parameters);
}
