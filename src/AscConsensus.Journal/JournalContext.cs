using AscConsensus.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AscConsensus.Journal;

/// <summary>The schema, for migrations and for reading. Writing goes through <see cref="Batch"/>.</summary>
internal sealed class JournalContext(DbContextOptions<JournalContext> options) : DbContext(options)
{
    /// <summary>The proposal that an entry's act is about; null if none.</summary>
    public const string Proposal = "Proposal";

    public DbSet<StoredEntry> Entries => Set<StoredEntry>();

    public DbSet<StoredDocument> Documents => Set<StoredDocument>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<ulong>().HaveConversion<long>();
        configurationBuilder.Properties<Digest>().HaveConversion<DigestConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StoredEntry>(entry =>
        {
            entry.ToTable("entry").HasKey(e => e.Number);
            entry.Property(e => e.Number).HasColumnName("number").ValueGeneratedNever();
            entry.Property(e => e.Leaf).HasColumnName("leaf");
            entry.Property(e => e.LeafHash).HasColumnName("leaf_hash");

            // Beside the entry and not in it: it is derived from the leaf, and only searching needs it.
            entry.Property<string?>(Proposal).HasColumnName("proposal");
            entry.HasIndex(Proposal).HasDatabaseName("entry_by_proposal").HasFilter("proposal IS NOT NULL");
        });
        modelBuilder.Entity<StoredDocument>(document =>
        {
            document.ToTable("document").HasKey(d => d.Fingerprint);
            document.Property(d => d.Fingerprint).HasColumnName("fingerprint").ValueGeneratedNever();
            document.Property(d => d.Salt).HasColumnName("salt");
            document.Property(d => d.Content).HasColumnName("content");
        });
        modelBuilder.Entity<StoredHead>(head =>
        {
            head.ToTable("head").HasKey(h => h.Id);
            head.Property(h => h.Id).HasColumnName("id").ValueGeneratedNever();
            head.Property(h => h.Size).HasColumnName("size");
            head.Property(h => h.Instant).HasColumnName("instant");
        });
    }

    /// <summary>The one row whose lock orders all writers.</summary>
    private sealed record StoredHead(int Id, ulong Size, long Instant);

    private sealed class DigestConverter() : ValueConverter<Digest, byte[]>(digest => digest.ToArray(), bytes => new Digest(bytes));
}
