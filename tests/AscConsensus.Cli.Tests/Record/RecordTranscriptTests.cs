using System.IO.Compression;

namespace AscConsensus.Cli.Tests;

/// <summary>How a copy of the record is carried away, verified, read and compared.</summary>
public sealed class RecordTranscriptTests
{
    [Fact]
    public async Task An_official_carries_the_record_away_and_verifies_it()
    {
        await using var t = await Transcript.Begin();
        await t.Prepare("chair-amm", "decision record \"Shall members witness the record?\" --text Agreed. --held 2026-09-14 --permits policy");
        await t.Prepare("chair-amm", "policy adopt --signed-acts * --witnesses 2 --decision 2026-1");
        await t.Admit("idn-2026-1", TranscriptTests.Text);
        await t.Prepare("chair-amm", "round open idn-2026-1 --due 2026-10-15 --yes");
        await t.All("idn-2026-1", "s");
        await t.Prepare("ministry-idn", $"record export {t.Folder}/early.bundle");
        await t.Prepare("chair-amm", "round close idn-2026-1 --outcome adopted");
        await t.Prepare("ministry-idn", "witness --once");
        await t.Prepare("ministry-sgp", "witness --once");
        await t.Prepare("chair-amm", "round announce idn-2026-1");

        await t.Type("ministry-idn", $"record export {t.Folder}/latest.bundle");
        await t.Type("ministry-idn", $"record export {t.Folder}/record.bundle --witnessed");
        await t.Type("ministry-idn", $"record verify {t.Folder}/record.bundle");
        await t.Type("ministry-idn", $"record verify {t.Folder}/record.bundle --founding {new string('0', 64)}");
        await t.Type("ministry-idn", $"record verify {t.Folder}/early.bundle");
        TakeCheckpoint($"{t.Folder}/record.bundle", $"{t.Folder}/theirs.txt");
        await t.Type("ministry-idn", $"record verify {t.Folder}/latest.bundle --checkpoint {t.Folder}/theirs.txt");
        await t.Type("ministry-idn", $"record verify {t.Folder}/early.bundle --checkpoint {t.Folder}/theirs.txt");
        await t.Read("ministry-idn", "record checkpoint");
        await t.Read("ministry-idn", $"record checkpoint {t.Folder}/record.bundle");
        await t.Read("ministry-idn", $"record compare {t.Folder}/early.bundle {t.Folder}/record.bundle");
        await t.Type("ministry-idn", $"record compare {t.Folder}/early.bundle {t.Folder}/early.bundle");
        await t.Type("ministry-idn", $"record compare {t.Folder}/latest.bundle");
        Alter($"{t.Folder}/early.bundle");
        await t.Type("ministry-idn", $"record verify {t.Folder}/early.bundle");
        Assert.Equal(ExitCode.Refused, (await t.Type("ministry-idn", $"record checkpoint {t.Folder}/early.bundle")).Code);
        await t.Type("ministry-idn", $"record compare {t.Folder}/early.bundle");
        await t.Type("ministry-idn", "record verify nowhere.bundle");
        await t.Type("partner-jpn", $"record export {t.Folder}/theirs.bundle");
        t.Is("read-record.txt");
    }

    private static void TakeCheckpoint(string bundle, string to)
    {
        using var zip = ZipFile.OpenRead(bundle);
        zip.GetEntry("checkpoint")!.ExtractToFile(to);
    }

    // One letter of the last entry that is not its signature.
    private static void Alter(string bundle)
    {
        using var zip = ZipFile.Open(bundle, ZipArchiveMode.Update);
        var entries = zip.Entries.Single(entry => entry.FullName.StartsWith("tile/entries/", StringComparison.Ordinal));
        using var stream = entries.Open();
        stream.Position = stream.Length - 110;
        var one = stream.ReadByte();
        stream.Position--;
        stream.WriteByte((byte)(one ^ 1));
    }
}
