using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace AscConsensus.Journal;

/// <summary>Lets <c>dotnet ef</c> compare the schema with the migrations; it opens no database.</summary>
internal sealed class DesignTimeJournal : IDesignTimeDbContextFactory<JournalContext>
{
    public JournalContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<JournalContext>().UseSqlite("Data Source=:memory:").Options);
}
