namespace AscConsensus.Cli.Tests;

// What offices are told, hold and hand over.
public sealed partial class TranscriptTests
{
    [Fact]
    public async Task Whoever_is_awaited_is_reminded_and_nobody_else()
    {
        await using var t = await Transcript.Begin();
        await t.Read("secretary-general", "matrix");
        await t.Read("secretary-general", "matrix --phase shelved");
        await t.Admit("idn-2026-1", Text);
        await t.Admit("vnm-2026-1", Better);
        await t.Prepare("chair-amm", "consultation open idn-2026-1 --member LAO --member MMR --body ADMM --partner JPN --due 2026-09-25");
        await t.Prepare("chair-amm", "round open vnm-2026-1 --due 2026-10-01 --yes");
        await t.All("vnm-2026-1", "S", "lao", "tha");
        await t.Prepare("ministry-tha", "position take vnm-2026-1 H --until 2026-12-01");
        await t.Type("body-admm", "consultation acknowledge idn-2026-1");
        t.On(12, 7);
        await t.Type("ministry-idn", "remind idn-2026-1/consultations/1");
        await t.Type("secretary-general", "remind idn-2026-1/consultations/1 --to ministry-idn");
        await t.Type("secretary-general", "remind idn-2026-1/consultations/1 --words \"Please answer.\"");
        await t.Type("secretary-general", "remind ASC/AMM/2026/002/rounds/1");
        await t.Type("secretary-general", "remind ASC/AMM/2026/002/rounds/1 --to ministry-lao");
        await t.Type("secretary-general", "remind ASC/AMM/2026/002 --to ministry-lao");
        await t.Type("secretary-general", "remind idn-2026-1");
        await t.Type("secretary-general", "remind ASC/AMM/2026/002 --to ministry-loa");
        await t.Type("secretary-general", "remind nonsense");
        await t.Type("secretary-general", "pending --office ministry-loa");
        await t.Type("ministry-lao", "position take vnm-2026-1 R");
        await t.Type("chair-amm", "round check idn-2026-1 --due 2026-09-01");
        await t.Read("secretary-general", "pending");
        await t.Read("ministry-lao", "pending");
        await t.Read("secretary-general", "ages");
        await t.Read("secretary-general", "matrix");
        await t.Read("chair-amm", "board");
        await t.Read("ministry-lao", "tally LAO");
        await t.Type("ministry-idn", "tally LAO");
        await t.Type("ministry-idn", "ages");
        await t.Type("ministry-idn", "board");
        await t.Type("chair-amm", "consultation close idn-2026-1 --reasons \"No time is left.\"");
        await t.Read("chair-amm", "consultation list idn-2026-1");
        t.Is("read-monitoring.txt");
    }

    [Fact]
    public async Task What_was_asked_in_confidence_or_attached_is_read_by_whom_it_is_for()
    {
        await using var t = await Transcript.Begin();
        await t.Admit("idn-2026-1", Text);
        await t.Type("ministry-idn", "sounding make idn-2026-1 VNM Well?");
        await t.Prepare("chair-amm", "sounding make idn-2026-1 VNM \"Could you live with clause 2?\"");
        await t.Type("ministry-vnm", "sounding answer 0d4f6c3e-8a52-4b1e-9c77-2f6f0a1b9e55 Yes.");
        await t.Type("ministry-tha", "sounding list");
        var file = Path.Combine(t.Folder, "study.txt");
        await File.WriteAllTextAsync(file, "A study.\n");
        await t.Type("ministry-idn", $"proposal attach idn-2026-1 {file} --title \"Study of national laws\"");
        await t.Type("ministry-idn", $"proposal attach idn-2026-1 {file}.pdf");
        await t.Type("ministry-idn", $"document get {new string('a', 64)} --to {file}.2");
        await t.Type("ministry-idn", $"document get nonsense --to {file}.2");
        await t.Read("ministry-vnm", "proposal show idn-2026-1");
        var holidays = Path.Combine(t.Folder, "holidays.csv");
        await File.WriteAllTextAsync(holidays, "2026-12-25,Christmas Day\n2027-01-01,New Year's Day\n");
        await t.Type("ministry-idn", $"directory calendar --publish {holidays} --rest saturday --rest sunday");
        await t.Type("chair-amm", $"directory calendar --publish {holidays}");
        await t.Type("operator", $"directory calendar --publish {holidays}");
        await t.Read("ministry-vnm", "directory calendar");
        await t.Type("ministry-idn", "directory goals --set \"consultation: 60, 120\"");
        await t.Type("secretary-general", "directory goals --set \"consultation: 60\"");
        await t.Type("secretary-general", "directory goals --set \"consultation: 60, 120\" --set \"group review: 30, 90\"");
        await t.Read("ministry-vnm", "directory goals");
        await t.Type("secretary-general", "directory add-partner NOR Norway --since 2026-01-01 --decision Agreed.");
        await t.Type("secretary-general", "directory add-partner NOR Norway --since 2026-01-01 --decision Agreed.");
        t.Is("read-papers.txt");
    }

    [Fact]
    public async Task Keys_are_made_enrolled_rotated_and_ended_and_what_is_asked_of_them_adopted()
    {
        await using var t = await Transcript.Begin();
        var (key, next) = (Path.Combine(t.Folder, "ministry-idn-signing-enrolment.json"), Path.Combine(t.Folder, "next-signing-enrolment.json"));
        await t.Type("ministry-idn", $"key new --use signing --office ministry-idn --label \"signing key of 2027\" --to {t.Folder}");
        await t.Type("ministry-mys", $"key enrol {key}");
        await t.Type("ministry-idn", $"key enrol {key}");
        await t.Prepare("ministry-idn", $"key new --use signing --office ministry-idn --label \"signing key of 2028\" --name next --to {t.Folder}");
        await t.Type("ministry-idn", $"key rotate {key} {next}");
        await t.Read("ministry-idn", "key list");
        await t.Type("secretary-general", $"key revoke {next}");
        await t.Type("secretary-general", $"key revoke {next} --note \"The key is lost.\"");
        await t.Type("ministry-idn", $"key rotate {next} {key}");
        await t.Type("ministry-idn", $"key enrol {new string('0', 64)}");
        await t.Read("ministry-idn", "key list");
        await t.Type("chair-amm", "policy adopt --signed-acts SubmitProposal --witnesses 7 --decision 2026-1");
        await t.Prepare("chair-amm", "decision record \"Shall proposals be signed?\" --text Agreed. --held 2026-09-14 --permits policy");
        await t.Type("chair-amm", "policy adopt --signed-acts SubmitProposals --decision 2026-1");
        await t.Type("chair-amm", "policy adopt --signed-acts SubmitProposal --witnesses 7 --decision 2026-1");
        await t.Read("partner-jpn", "policy show");
        t.Is("read-keys.txt");
    }

    [Fact]
    public async Task A_chair_is_handed_over_by_one_file_that_both_sign()
    {
        await using var t = await Transcript.Begin();
        await t.Admit("idn-2026-1", Text);
        await t.Prepare("chair-amm", "round open idn-2026-1 --due 2027-01-29 --yes");
        var file = Path.Combine(t.Folder, "handover.txt");
        await t.Type("ministry-idn", "handover --organ AMM");
        await t.Type("chair-amm", $"handover --to {file}");
        await File.WriteAllTextAsync(file + ".notes", "What else the incoming holder may want to know.");
        await t.Type("chair-amm", $"handover sign {file}.notes");
        await t.Type("chair-amm", $"handover sign {file}");
        await t.Type("chair-amm", $"handover sign {file}");
        await t.Read("chair-amm", "handover");
        await t.Enrol("secretary-general", "chair-amm", "Chair of 2027", holder: "members/SGP", note: "Note.");
        t.On(1, 4, year: 2027);
        await t.Read("chair-amm", "handover");
        await t.Type("chair-amm", $"handover sign {file}");
        await t.Read("chair-amm", "handover");
        await t.Type("chair-amm", $"handover sign {file}");
        t.Is("read-handover.txt");
    }

    [Fact]
    public async Task Only_the_handover_of_that_chair_between_those_two_is_signed_as_it()
    {
        await using var t = await Transcript.Begin();
        var (text, json, binary) = (Path.Combine(t.Folder, "handover.txt"), Path.Combine(t.Folder, "handover.json"), Path.Combine(t.Folder, "handover.bin"));
        await t.Prepare("chair-amm", $"handover --to {text}");
        await t.Prepare("chair-amm", $"handover --json --to {json}");
        var (asText, asJson) = (await File.ReadAllTextAsync(text), await File.ReadAllTextAsync(json));
        await File.WriteAllBytesAsync(binary, [0x25, 0x50, 0x44, 0x46, 0xff, 0x00]);
        await IsRefused(binary);
        await IsRefused(text, asText.Replace("of the AMM", "of the SOM", StringComparison.Ordinal));
        await IsRefused(text, asText.Replace("Singapore", "Thailand", StringComparison.Ordinal));
        await IsRefused(json, asJson.Replace("members/SGP", "members/THA", StringComparison.Ordinal));
        await IsRefused(json, "{");

        // An editor on another system ends lines otherwise, and what is open may have moved.
        await File.WriteAllTextAsync(text, asText.ReplaceLineEndings("\r\n") + "  A remark.\r\n");
        await t.Prepare("chair-amm", $"handover sign {text}");
        await File.WriteAllTextAsync(json, asJson);
        await t.Prepare("chair-amm", $"handover sign {json}");

        async Task IsRefused(string file, string? content = null)
        {
            if (content is not null)
            {
                await File.WriteAllTextAsync(file, content);
            }

            var answer = await t.Type("chair-amm", $"handover sign {file}");
            Assert.Equal(ExitCode.BadInput, answer.Code);
            Assert.StartsWith($"{file} is not the handover of the chair of the AMM from Philippines to Singapore.", answer.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_group_on_an_item_of_the_Plan_is_handed_over_too()
    {
        await using var t = await Transcript.Begin();
        await t.Prepare("chair-amm", "decision record \"A group on the Plan?\" --text Agreed. --held 2026-09-14 --permits group --subject VI.1");
        await t.Prepare("chair-amm", "group set-up \"The Plan\" --plan-item VI.1 --mandate Review. --convenor IDN --member IDN --member \"Viet Nam\" --due 2026-12-01 --decision 2026-1");

        Assert.Contains("  group 2026-1  The Plan", (await t.Type("chair-amm", "handover")).Output, StringComparison.Ordinal);
        var file = Path.Combine(t.Folder, "handover.txt");
        await t.Prepare("chair-amm", $"handover --to {file}");
        Assert.Contains("  group 2026-1  The Plan", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }
}
