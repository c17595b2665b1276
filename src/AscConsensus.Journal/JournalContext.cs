using AscConsensus.Journal.Sqlite;
using AscConsensus.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace AscConsensus.Journal;

/// <summary>The schema, for migrations and for reading. Writing goes through <see cref="Batch"/>.</summary>
internal sealed class JournalContext(DbContextOptions<JournalContext> options) : DbContext(options)
{
    public DbSet<StoredEntry> Entries => Set<StoredEntry>();

    public DbSet<StoredCheckpoint> Checkpoints => Set<StoredCheckpoint>();

    public DbSet<StoredCosignature> Cosignatures => Set<StoredCosignature>();

    public DbSet<StoredDocument> Documents => Set<StoredDocument>();

    public DbSet<StoredAttachment> Attachments => Set<StoredAttachment>();

    public DbSet<StoredUpload> Uploads => Set<StoredUpload>();

    public DbSet<StoredPart> Parts => Set<StoredPart>();

    public DbSet<StoredSounding> Soundings => Set<StoredSounding>();

    public Head ReadHead()
    {
        var head = Set<StoredHead>().Single();
        return new Head(head.Size, head.Instant, new GrowingTree(head.Size, head.Peaks.ToDigests()).Root);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<ulong>().HaveConversion<long>();
        configurationBuilder.Properties<Digest>().HaveConversion<DigestConverter>();
        configurationBuilder.Properties<Guid>().HaveConversion<GuidToBytesConverter>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StoredEntry>(entry =>
        {
            entry.ToTable("entry").HasKey(e => e.Number);
            entry.Property(e => e.Number).HasColumnName("number").ValueGeneratedNever();
            entry.Property(e => e.Leaf).HasColumnName("leaf");
            entry.Property(e => e.Hashes).HasColumnName("hashes");
            entry.Ignore(e => e.LeafHash);
        });
        modelBuilder.Entity<StoredDocument>(document =>
        {
            document.ToTable("document").HasKey(d => d.Fingerprint);
            document.Property(d => d.Fingerprint).HasColumnName("fingerprint").ValueGeneratedNever();
            document.Property(d => d.Salt).HasColumnName("salt");
            document.Property(d => d.Content).HasColumnName("content");
        });
        modelBuilder.Entity<StoredCheckpoint>(checkpoint =>
        {
            checkpoint.ToTable("checkpoint").HasKey(c => c.Size);
            checkpoint.Property(c => c.Size).HasColumnName("size").ValueGeneratedNever();
            checkpoint.Property(c => c.Root).HasColumnName("root");
        });
        modelBuilder.Entity<StoredCosignature>(cosignature =>
        {
            cosignature.ToTable("cosignature").HasKey(c => new { c.Size, c.Office });
            cosignature.Property(c => c.Size).HasColumnName("size");
            cosignature.Property(c => c.Office).HasColumnName("office");
            cosignature.Property(c => c.Line).HasColumnName("line");
        });
        MapUploads(modelBuilder);
        modelBuilder.Entity<StoredSounding>(sounding =>
        {
            sounding.ToTable("sounding").HasKey(s => s.Sounding);
            sounding.Property(s => s.Sounding).HasColumnName("sounding").ValueGeneratedNever();
            sounding.Property(s => s.Number).HasColumnName("number");
            sounding.Property(s => s.Chair).HasColumnName("chair");
            sounding.Property(s => s.Holder).HasColumnName("holder");
            sounding.Property(s => s.Request).HasColumnName("request");
            sounding.Property(s => s.Proposal).HasColumnName("proposal");
            sounding.Property(s => s.Member).HasColumnName("member");
            sounding.Property(s => s.Words).HasColumnName("words");
            sounding.Property(s => s.Instant).HasColumnName("instant");
            sounding.Property(s => s.AnswerRequest).HasColumnName("answer_request");
            sounding.Property(s => s.Answer).HasColumnName("answer");
            sounding.Property(s => s.AnswerInstant).HasColumnName("answer_instant");
        });
        modelBuilder.Entity<StoredHead>(head =>
        {
            head.ToTable("head").HasKey(h => h.Id);
            head.Property(h => h.Id).HasColumnName("id").ValueGeneratedNever();
            head.Property(h => h.Size).HasColumnName("size");
            head.Property(h => h.Instant).HasColumnName("instant");
            head.Property(h => h.Peaks).HasColumnName("peaks");
        });
    }

    private static void MapUploads(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<StoredUpload>(upload =>
        {
            upload.ToTable("upload").HasKey(u => u.Upload);
            upload.Property(u => u.Upload).HasColumnName("upload").ValueGeneratedNever();
            upload.Property(u => u.Office).HasColumnName("office");
            upload.Property(u => u.Key).HasColumnName("key");
            upload.Property(u => u.Fingerprint).HasColumnName("fingerprint");
            upload.Property(u => u.Salt).HasColumnName("salt");
            upload.Property(u => u.Length).HasColumnName("length");
            upload.Property(u => u.Instant).HasColumnName("instant");
            upload.Property(u => u.IsWhole).HasColumnName("is_whole");
        });
        modelBuilder.Entity<StoredPart>(part =>
        {
            part.ToTable("part").HasKey(p => new { p.Upload, p.Number });
            part.Property(p => p.Upload).HasColumnName("upload");
            part.Property(p => p.Number).HasColumnName("number");
            part.Property(p => p.Content).HasColumnName("content");
        });
        modelBuilder.Entity<StoredAttachment>(attachment =>
        {
            attachment.ToTable("attachment").HasKey(a => a.Fingerprint);
            attachment.Property(a => a.Fingerprint).HasColumnName("fingerprint").ValueGeneratedNever();
            attachment.Property(a => a.Salt).HasColumnName("salt");
            attachment.Property(a => a.Length).HasColumnName("length");
            attachment.Property(a => a.Upload).HasColumnName("upload");
        });
    }

    /// <summary>The one row whose lock orders all writers.</summary>
    private sealed record StoredHead(int Id, ulong Size, long Instant, byte[] Peaks);

    private sealed class DigestConverter() : ValueConverter<Digest, byte[]>(digest => digest.ToArray(), bytes => new Digest(bytes));
}
