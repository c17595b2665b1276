namespace AscConsensus.Cli.Tests;

/// <summary>How signing, witnessing and finality read at a desk.</summary>
public sealed class GradeTranscriptTests
{
    [Fact]
    public async Task A_decision_becomes_final_as_members_witness_its_close()
    {
        await using var t = await Transcript.Begin();
        await t.Prepare("chair-amm", "decision record \"Shall members witness the record?\" --text Agreed. --held 2026-09-14 --permits policy");
        await t.Type("chair-amm", "policy adopt --signed-acts * --witnesses 2 --decision 2026-1");
        await t.Admit("idn-2026-1", TranscriptTests.Text);
        await t.Prepare("chair-amm", "round open idn-2026-1 --due 2026-10-15 --yes");
        await t.All("idn-2026-1", "n", "idn");
        await t.Type("ministry-idn", "position take idn-2026-1 s --confirm", "n\n");
        await t.Type("ministry-idn", "position take idn-2026-1 s --confirm", "y\n");
        await t.Type("ministry-idn", "position take idn-2026-1 s --confirm --yes");
        await t.Prepare("chair-amm", "round close idn-2026-1 --outcome adopted");
        await t.Read("ministry-vnm", "round show idn-2026-1");
        await t.Type("ministry-idn", "witness --once");
        await t.Read("ministry-vnm", "certificate idn-2026-1");
        await t.Type("ministry-sgp", "witness --once");
        await t.Read("ministry-vnm", "proposal show idn-2026-1");
        await t.Type("chair-amm", "round announce idn-2026-1");
        await t.Read("ministry-vnm", "proposal history idn-2026-1");
        await t.Type("secretary-general", "witness --once");
        t.Is("read-grades.txt");
    }
}
