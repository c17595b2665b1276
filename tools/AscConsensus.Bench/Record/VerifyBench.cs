using System.Diagnostics;
using System.Text.Json.Nodes;
using AscConsensus.Bench.Communities;
using AscConsensus.Client;
using AscConsensus.Record;
using AscConsensus.V1;

namespace AscConsensus.Bench.Record;

/// <summary>How fast a signed record is verified whole, beside the arithmetic of its signatures alone.</summary>
internal static class VerifyBench
{
    private const int Sample = 100_000;

    public static async Task<int> Run(int entries, bool json)
    {
        var folder = Directory.CreateTempSubdirectory("asc-bench-");
        try
        {
            var path = Path.Combine(folder.FullName, "record.bundle");
            var progress = json ? TextWriter.Null : Console.Error;
            await progress.WriteLineAsync($"Making and signing a record of {entries:N0} entries ...");
            SignedBundle.Write(path, entries, withDocuments: false);
            await progress.WriteLineAsync("Verifying signatures alone on all cores ...");
            var signatures = SignaturesAlone(path);
            await progress.WriteLineAsync("Verifying the record ...");
            var clock = Stopwatch.StartNew();
            var report = await RecordVerification.RunAsync(path);
            var whole = report.Size / clock.Elapsed.TotalSeconds;
            if (!report.IsSound || report.Grade != RecordGrade.Witnessed || report.Decided != report.Size)
            {
                throw new InvalidOperationException($"The record is not sound: {(report.IsSound ? report.Grade.ToString() : report.Findings[0].Sentence)}");
            }

            Tables.Print(
                new JsonObject
                {
                    ["entries"] = report.Size,
                    ["bundle_mib"] = new FileInfo(path).Length >> 20,
                    ["signatures_alone_per_s"] = Math.Round(signatures),
                    ["verified_per_s"] = Math.Round(whole),
                    ["ratio"] = Math.Round(whole / signatures, 2),
                    ["peak_mib"] = Memory.PeakMib(),
                },
                json);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The keys are read beforehand and nothing else is looked at.
    private static double SignaturesAlone(string path)
    {
        using var bundle = RecordBundle.Open(path);
        var keys = new Dictionary<Digest, VerifyingKey>();
        var sample = new List<(VerifyingKey Key, byte[] Body, byte[] Signature)>();
        foreach (var bytes in bundle.Leaves().Take(Sample))
        {
            if (!Leaf.TryDecode(bytes.Span, out var leaf, out var fault))
            {
                throw new InvalidOperationException(fault);
            }

            if (leaf.Number == 0)
            {
                keys = Statement.Parser.ParseFrom(leaf.Body).FoundCommunity.Credentials.Where(credential => credential.Use == KeyUse.Signing)
                    .Select(credential => VerifyingKey.Read(credential.PublicKey.Span)).ToDictionary(key => key.KeyId);
            }
            else
            {
                var signature = leaf.ReadSignatures()[0];
                sample.Add((keys[signature.KeyId], leaf.Body.ToArray(), signature.Value.ToArray()));
            }
        }

        Verify(sample.Take(Sample / 10));
        var clock = Stopwatch.StartNew();
        Verify(sample);
        return sample.Count / clock.Elapsed.TotalSeconds;
    }

    private static void Verify(IEnumerable<(VerifyingKey Key, byte[] Body, byte[] Signature)> sample) => Parallel.ForEach(sample, it =>
    {
        if (!it.Key.Verifies(it.Body, it.Signature))
        {
            throw new InvalidOperationException("A signature that was made here does not verify.");
        }
    });
}
