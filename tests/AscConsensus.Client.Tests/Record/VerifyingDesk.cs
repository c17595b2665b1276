using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Client.Tests;

/// <summary>A ministry's desk with a signing key and a record folder, and a coordinator that a test may make lie.</summary>
internal sealed class VerifyingDesk : IAsyncDisposable
{
    /// <summary>While the acts of the record happen.</summary>
    public static readonly DateTimeOffset Now = KeptRecord.Begins.ToDateTimeOffset().AddHours(8);

    private readonly CertificateAuthority authority = CertificateAuthority.Create("Test desks", TimeProvider.System);
    private FakeCoordinator? coordinator;
    private Desk? desk;

    private VerifyingDesk() => Proposals = new(Record);

    public FakeRecord Record { get; } = new();

    public SignedProposals Proposals { get; }

    public SigningKey Key { get; } = SigningKey.Create();

    public NoteSigner Witness { get; } = NoteSigner.Create(CommunityKeys.WitnessName(KeptRecord.Origin, "offices/ministry-idn"), NoteAlgorithm.Cosignature);

    public Profile Profile => desk!.Profile;

    /// <summary>Where the desk keeps what it has verified.</summary>
    public string Folder => desk!.Profile.Record;

    public IEnumerable<string> EvidenceFolders => System.IO.Directory.Exists(Folder) ? System.IO.Directory.EnumerateDirectories(Folder, "evidence-*") : [];

    public static async Task<VerifyingDesk> Start(int size = 10, bool signs = true, Func<KeptRecord, string>? founding = null)
    {
        var it = new VerifyingDesk();
        it.Record.Kept = KeptRecord.Of(size, it.Key);
        it.coordinator = await FakeCoordinator.StartAll(it.authority, it.Proposals, it.Record);
        it.desk = new Desk(it.authority, it.coordinator.Port, signing: signs ? it.Key : null, founding: founding?.Invoke(it.Record.Kept), witness: it.Witness);
        return it;
    }

    /// <summary>A client of the desk, as a program that starts makes one.</summary>
    public AscClient Connect(Func<AscClientOptions, AscClientOptions>? with = null)
    {
        // Patient: nothing here is about a line that fails.
        var options = Desk.Hasty with { Time = new FixedTime(Now), Patience = TimeSpan.FromSeconds(30) };
        return AscClient.Connect(Profile, with?.Invoke(options) ?? options);
    }

    /// <summary>Does one act, as a program of its own.</summary>
    public async Task<Receipt> Act(Func<AscClientOptions, AscClientOptions>? with = null)
    {
        using var client = Connect(with);
        return await Act(client);
    }

    public static Task<Receipt> Act(AscClient client) =>
        client.Proposals.SponsorProposalAsync(new() { Proposal = "proposals/idn-2026-1", TextFingerprint = FakeReceipt.Of(0).LeafHash });

    /// <summary>Looks at the record, as a program of its own.</summary>
    public async Task<VerifiedCheckpoint?> Verify(Func<AscClientOptions, AscClientOptions>? with = null)
    {
        using var client = Connect(with);
        return await client.Record.VerifyAsync();
    }

    public async ValueTask DisposeAsync()
    {
        desk!.Dispose();
        await coordinator!.DisposeAsync();
        authority.Dispose();
        Key.Dispose();
        Witness.Dispose();
    }
}
