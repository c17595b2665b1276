using AscConsensus.Bench.Communities;
using AscConsensus.Client;
using AscConsensus.Coordinator.Recording;
using AscConsensus.Engine;
using AscConsensus.Journal;
using AscConsensus.Record;

namespace AscConsensus.Bench.Positions;

/// <summary>The folder of one measurement: certificates, and a record with rounds open.</summary>
internal static class Files
{
    /// <summary>Rounds that take the load between them.</summary>
    public const int OpenRounds = 100;

    public static string Authority(string folder) => Path.Combine(folder, "ca.pem");

    public static string Certificate(string folder, string of) => Path.Combine(folder, Name(of) + ".pem");

    public static string Key(string folder, string of) => Path.Combine(folder, Name(of) + ".key");

    public static string CheckpointKey(string folder) => Path.Combine(folder, "checkpoint.key");

    public static string Journal(string folder) => Path.Combine(folder, "record.db");

    /// <param name="signing">Keys that are enrolled for the ministries to sign with.</param>
    public static void Make(string folder, IReadOnlyList<SigningKey> signing)
    {
        using var authority = CertificateAuthority.Create("Bench", TimeProvider.System);
        authority.Save(Authority(folder), Key(folder, "ca"));
        using var server = authority.IssueServer(["localhost"]);
        PemFiles.Write(server, Certificate(folder, "coordinator"), Key(folder, "coordinator"));
        using var checkpointKey = BenchCommunity.CheckpointKey();
        PemFiles.WriteKey(CheckpointKey(folder), checkpointKey.ToPem());
        var keys = new BenchCommunity
        {
            Ministries = [.. BenchCommunity.Members.Select(member => Issue(authority, folder, member))],
            Chair = Issue(authority, folder, "chair"),
            Beside = signing,
        };

        using var journal = JournalDatabase.Open(Journal(folder));
        using (var leaves = new JournalLeaves(journal))
        {
            using var record = new RecordMaker(leaves.Append, TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(1));
            record.Add(keys.Founding(), default);
            for (var i = 0; i < OpenRounds; i++)
            {
                record.UpToAnOpenRound(keys, i);
            }
        }

        // As if a coordinator had kept it: of a record without, nobody knows what was signed.
        var head = journal.ReadHead();
        LastSigned.Beside(journal.Path).Write(head.Size, new Checkpoint(BenchCommunity.Origin, head.Size, head.Root).Sign(checkpointKey));
    }

    private static Fingerprint Issue(CertificateAuthority authority, string folder, string of)
    {
        using var certificate = authority.IssueClient(of);
        PemFiles.Write(certificate, Certificate(folder, of), Key(folder, of));
        return KeyId.Of(certificate);
    }

    private static string Name(string of) => of.Replace('/', '-');
}
