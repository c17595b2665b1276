using AscConsensus.Client;

namespace AscConsensus.Cli;

/// <summary>How every chapter ends: capitals witness the record, and one of them carries it away and verifies it without anybody's help.</summary>
internal static class RecordEnding
{
    /// <summary>How many members the demonstration's community asks to witness: two of eleven could lie, and no two records could both be witnessed.</summary>
    public const int Witnesses = 7;

    public static async Task Tell(DemoCommunity community, Screen told, CancellationToken ct)
    {
        foreach (var member in DemoCommunity.Members.Take(Witnesses))
        {
            await Witness(community.Ministry(member), ct);
        }

        var path = Path.Combine(community.Folder.Path, "record.bundle");
        var report = await Export(community.Ministry(DemoCommunity.Members[^1]), path, ct);
        var verified = await RecordVerification.RunAsync(path, new VerificationOptions { Founding = report.FoundingHash }, ct: ct);
        if (!verified.IsSound || verified.Grade != RecordGrade.Witnessed || verified.UnsignedActs > 0)
        {
            throw new StoryBrokenException($"the exported record is witnessed and sound ({(verified.IsSound ? verified.Grade.ToString() : verified.Findings[0].Sentence)})");
        }

        told.Line();
        told.Paragraph(
            $"Seven capitals have witnessed the record. {path} is a copy of it that anyone can verify: {Counted.Entries(verified.Size)}, {verified.SignedActs} acts signed and each decided again, "
            + $"{verified.Decisions.Count} {(verified.Decisions.Count == 1 ? "decision" : "decisions")} derived again, {Counted.Documents(verified.DocumentsVerified)}.");
        told.Line($"  asc record verify {path}");
    }

    private static async Task Witness(AscClient client, CancellationToken ct)
    {
        using var witness = await client.Record.CreateWitnessAsync(ct);
        using var mirror = RecordMirror.Open(client);
        await foreach (var checkpoint in mirror.FollowAsync(ct))
        {
            if (await witness.CosignAsync(checkpoint, ct))
            {
                return;
            }
        }
    }

    private static async Task<VerificationReport> Export(AscClient client, string path, CancellationToken ct)
    {
        using var mirror = RecordMirror.Open(client);
        await foreach (var _ in mirror.FollowAsync(ct))
        {
            break;
        }

        using var copy = RecordBundle.Open(mirror.Folder.Path);
        return await RecordExport.RunAsync(copy, path, ct: ct);
    }
}
