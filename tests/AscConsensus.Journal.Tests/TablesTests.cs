using Microsoft.Data.Sqlite;

namespace AscConsensus.Journal.Tests;

/// <summary>What the tables refuse to any program that opens the file.</summary>
public sealed class TablesTests : IDisposable
{
    private readonly JournalFolder folder = new();
    private readonly JournalDatabase journal;
    private readonly SqliteConnection program;

    public TablesTests()
    {
        journal = folder.Open();
        journal.Write(entries: 2, unixMilliseconds: 5);
        program = folder.OpenAnotherProgram();
        program.Query("INSERT INTO document VALUES (zeroblob(32), zeroblob(32), x'01')");
        program.Query("INSERT INTO part VALUES (zeroblob(16), 0, x'01')");
        program.Query("INSERT INTO attachment VALUES (zeroblob(32), zeroblob(32), 1, zeroblob(16))");
        program.Query("INSERT INTO cosignature VALUES (2, 'offices/ministry-idn', 'first')");
    }

    public void Dispose()
    {
        program.Dispose();
        journal.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("UPDATE entry SET leaf = x'00' WHERE number = 0", "an entry is never changed")]
    [InlineData("DELETE FROM entry WHERE number = 1", "an entry is never deleted")]
    [InlineData("INSERT OR REPLACE INTO entry VALUES (1, x'00', zeroblob(32))", "an entry takes the next number")]
    [InlineData("INSERT INTO entry VALUES (3, x'00', zeroblob(32))", "an entry takes the next number")]
    [InlineData("INSERT INTO entry VALUES (2, x'00', zeroblob(31))", "CHECK constraint failed")]
    [InlineData("INSERT INTO entry VALUES (2, 'text', zeroblob(32))", "cannot store TEXT value in BLOB column")]
    [InlineData("UPDATE document SET content = x'02'", "a document is never changed")]
    [InlineData("DELETE FROM document", "a document is never deleted")]
    [InlineData("INSERT INTO document VALUES (randomblob(32), zeroblob(31), x'')", "CHECK constraint failed")]
    [InlineData("INSERT INTO document VALUES (randomblob(32), zeroblob(32), zeroblob(1048577))", "CHECK constraint failed")]
    [InlineData("UPDATE part SET content = x'02'", "a part is never changed")]
    [InlineData("INSERT OR REPLACE INTO part VALUES (zeroblob(16), 0, x'02')", "an attachment is never changed")]
    [InlineData("INSERT INTO part VALUES (zeroblob(16), 1, x'02')", "an attachment is never changed")]
    [InlineData("INSERT INTO part VALUES (randomblob(16), 0, zeroblob(262145))", "CHECK constraint failed")]
    [InlineData("DELETE FROM part", "an attachment is never deleted")]
    [InlineData("UPDATE attachment SET length = 2", "an attachment is never changed")]
    [InlineData("DELETE FROM attachment", "an attachment is never deleted")]
    [InlineData("INSERT OR REPLACE INTO attachment VALUES (zeroblob(32), zeroblob(32), 1, randomblob(16))", "an attachment is never replaced")]
    [InlineData("INSERT OR REPLACE INTO attachment VALUES (randomblob(32), zeroblob(32), 1, zeroblob(16))", "an attachment is never replaced")]
    [InlineData("INSERT INTO attachment VALUES (randomblob(32), zeroblob(32), 26214401, randomblob(16))", "CHECK constraint failed")]
    [InlineData("UPDATE head SET size = 1", "the head moves to the last entry")]
    [InlineData("UPDATE head SET size = 3", "the head moves to the last entry")]
    [InlineData("UPDATE head SET instant = 4", "never back in time")]
    [InlineData("DELETE FROM head", "the head is never deleted")]
    [InlineData("INSERT INTO head VALUES (2, 2, 5, x'')", "CHECK constraint failed")]
    [InlineData("UPDATE checkpoint SET root = zeroblob(32)", "a checkpoint is never changed")]
    [InlineData("DELETE FROM checkpoint", "a checkpoint is never deleted")]
    [InlineData("INSERT INTO checkpoint VALUES (2, zeroblob(32))", "a checkpoint is of all entries, and one of a size")]
    [InlineData("INSERT OR REPLACE INTO checkpoint VALUES (2, zeroblob(32))", "a checkpoint is of all entries, and one of a size")]
    [InlineData("INSERT INTO checkpoint VALUES (1, zeroblob(32))", "a checkpoint is of all entries, and one of a size")]
    [InlineData("INSERT INTO checkpoint VALUES (3, zeroblob(32))", "a checkpoint is of all entries, and one of a size")]
    [InlineData("INSERT INTO entry VALUES (2, x'00', zeroblob(32)); INSERT INTO checkpoint VALUES (3, zeroblob(31))", "CHECK constraint failed")]
    [InlineData("UPDATE cosignature SET line = 'other'", "a cosignature is never changed")]
    [InlineData("DELETE FROM cosignature", "a cosignature is never deleted")]
    [InlineData("INSERT INTO cosignature VALUES (1, 'offices/ministry-idn', 'line')", "FOREIGN KEY constraint failed")]
    public void Refuse(string sql, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<SqliteException>(() => program.Query(sql)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("INSERT INTO entry VALUES (2, x'00', zeroblob(32))")]
    [InlineData("INSERT INTO document VALUES (randomblob(32), zeroblob(32), zeroblob(1048576))")]
    [InlineData("INSERT INTO part VALUES (x'00112233445566778899aabbccddeeff', 99, zeroblob(262144))")]
    [InlineData("UPDATE head SET instant = 6")]
    [InlineData("INSERT INTO entry VALUES (2, x'00', zeroblob(32)); INSERT INTO checkpoint VALUES (3, zeroblob(32))")]
    [InlineData("INSERT INTO cosignature VALUES (2, 'offices/ministry-phl', 'line')")]
    public void Accept(string sql) => program.Query(sql);

    [Fact]
    public void Ignore_a_document_that_is_already_there()
    {
        program.Query("INSERT OR REPLACE INTO document VALUES (zeroblob(32), zeroblob(32), x'02')");
        Assert.Equal([1], (byte[])program.Query("SELECT content FROM document")!);
    }

    [Theory]
    [InlineData("INSERT INTO cosignature VALUES (2, 'offices/ministry-idn', 'other')")]
    [InlineData("INSERT OR REPLACE INTO cosignature VALUES (2, 'offices/ministry-idn', 'other')")]
    public void Ignore_a_later_cosignature_of_an_office_for_a_size(string sql)
    {
        program.Query(sql);
        Assert.Equal("first", program.Query("SELECT line FROM cosignature"));
    }
}
