using System.Linq.Expressions;
using AscConsensus.Journal.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AscConsensus.Journal;

/// <summary>Soundings, in the batch that changes them. None is ever deleted.</summary>
public sealed class SoundingTable
{
    private readonly Batch batch;
    private readonly SqliteConnection connection;

    internal SoundingTable(Batch batch, SqliteConnection connection) => (this.batch, this.connection) = (batch, connection);

    /// <summary>The one of which it holds, in this batch or before; null if there is none.</summary>
    public StoredSounding? Find(Expression<Func<StoredSounding, bool>> which) => batch.Do(() =>
    {
        using var context = new JournalContext(new DbContextOptionsBuilder<JournalContext>().UseSqlite(connection).Options);
        return context.Soundings.AsNoTracking().SingleOrDefault(which);
    });

    /// <summary>How many of one holder of a chair to one member wait for an answer.</summary>
    public long CountOpen(string chair, string holder, string member) => batch.Do(() => (long)connection.Ask(
        "SELECT count(*) FROM sounding WHERE chair = $chair AND holder = $holder AND member = $member AND answer IS NULL",
        ("$chair", chair), ("$holder", holder), ("$member", member))!);

    public void Add(StoredSounding sounding) => batch.Do(() => connection.Execute(
        "INSERT INTO sounding (sounding, chair, holder, request, proposal, member, words, instant)"
            + " VALUES ($sounding, $chair, $holder, $request, $proposal, $member, $words, $instant)",
        ("$sounding", sounding.Sounding.ToByteArray()),
        ("$chair", sounding.Chair),
        ("$holder", sounding.Holder),
        ("$request", sounding.Request.ToByteArray()),
        ("$proposal", sounding.Proposal),
        ("$member", sounding.Member),
        ("$words", sounding.Words),
        ("$instant", sounding.Instant)));

    /// <summary>Answers one that has no answer yet.</summary>
    /// <param name="unixMilliseconds">When, UTC.</param>
    public void Answer(Guid sounding, Guid request, string words, long unixMilliseconds) => batch.Do(() => connection.Execute(
        "UPDATE sounding SET answer_request = $request, answer = $words, answer_instant = $instant WHERE sounding = $sounding AND answer IS NULL",
        ("$sounding", sounding.ToByteArray()), ("$request", request.ToByteArray()), ("$words", words), ("$instant", unixMilliseconds)));
}
