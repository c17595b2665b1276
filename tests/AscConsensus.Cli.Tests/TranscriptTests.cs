namespace AscConsensus.Cli.Tests;

/// <summary>What officials read at the Chair's, the ministries' and the Secretary-General's desks, line by line, with a refusal and its remedy for each noun.</summary>
public sealed partial class TranscriptTests
{
    internal const string Text = "# Strengthening the ZOPFAN regime\n\n## 1\nMember Countries review its implementation.\n\n## 2\nThey report to the AMM.\n";
    private const string Better = "# Strengthening the ZOPFAN regime\n\n## 1\nMember Countries review its implementation.\n\n## 2\nThey report to the AMM once a year.\n";

    [Fact]
    public async Task A_group_is_set_up_works_and_reports()
    {
        await using var t = await Transcript.Begin();
        await t.Admit("idn-2026-1", Text);
        await t.Type("chair-amm", "group set-up \"Words for clause 2\" --proposal idn-2026-1 --clause 2 --mandate Agree. --convenor SGP --member all --due 2026-12-01 --decision 2026-1");
        await t.Prepare("chair-amm", "decision record \"A group?\" --text Agreed. --held 2026-09-14 --permits group --proposal idn-2026-1");
        await t.Type("chair-amm", "group set-up \"Words for clause 2\" --proposal idn-2026-1 --clause 2 --mandate Agree. --convenor SGP --member all --due 2026-12-01 --decision 2026-1 --milestone \"2026-10-15: First reading\"");
        await t.Type("ministry-mys", "group set-up Another --proposal idn-2026-1 --clause 2 --mandate Agree. --convenor SGP --member all --due 2026-12-01 --decision 2026-1");
        await t.Enrol("ministry-sgp", "convenor-2026-1", "The convenor");
        await t.Type("convenor-2026-1", "directory whoami");
        await t.Type("convenor-2026-1", "group revise 2026-1 -", Better);
        await t.Type("convenor-2026-1", "group reach 2026-1 2");
        await t.Type("convenor-2026-1", "group reach 2026-1 1");
        await t.Type("convenor-2026-1", "group report 2026-1 \"One member asks its capital.\" --subject-to-confirmation 2");
        await t.Type("chair-amm", "group extend 2026-1 --due 2027-01-15 --reasons \"It meets again in January.\"");
        await t.Read("ministry-sgp", "group show 2026-1");
        await t.Type("ministry-sgp", "group show 2026-9");
        await t.Type("convenor-2026-1", "group report 2026-1 Agreed. --final --agreed 2");
        await t.Type("convenor-2026-1", "group reach 2026-1 1");
        await t.Prepare("chair-amm", "decision record \"A group on the Plan?\" --text Agreed. --held 2026-09-14 --permits group --subject VI.1");
        await t.Type("chair-amm", "group set-up \"The Plan\" --plan-item VI.1 --mandate Review. --convenor IDN --member IDN --member \"Viet Nam\" --due 2026-12-01 --decision 2026-2");
        await t.Read("secretary-general", "group list");
        await t.Prepare("chair-amm", "decision record \"Dissolve it?\" --text Agreed. --held 2026-09-14 --permits group-end --subject 2026-2");
        await t.Type("chair-amm", "group dissolve 2026-2 --reasons Overtaken. --decision 2026-3");
        await t.Read("ministry-idn", "group list --state dissolved");
        await t.Read("ministry-idn", "decision list");
        await t.Read("ministry-idn", "proposal history idn-2026-1");
        t.Is("read-groups.txt");
    }

    [Fact]
    public async Task A_package_is_formed_closed_and_dissolved()
    {
        await using var t = await Transcript.Begin();
        await t.Admit("idn-2026-1", Text);
        await t.Admit("vnm-2026-1", Better);
        await t.Type("chair-amm", "package form Two idn-2026-1");
        await t.Type("ministry-idn", "package form Two idn-2026-1 vnm-2026-1");
        await t.Type("chair-amm", "package form \"Two texts\" idn-2026-1 vnm-2026-1");
        await t.Type("ministry-idn", "consent give package --proposal idn-2026-1");
        await t.Type("ministry-idn", "consent give package --proposal idn-2026-1 --with vnm-2026-1");
        await t.Type("ministry-vnm", "consent give package --proposal ASC/AMM/2026/002 --with idn-2026-1");
        await t.Type("chair-amm", "package form \"Two texts\" idn-2026-1 vnm-2026-1");
        await t.Prepare("chair-amm", "round open idn-2026-1 --due 2026-10-30 --yes");
        await t.Prepare("chair-amm", "round open vnm-2026-1 --due 2026-10-30 --yes");
        await t.All("idn-2026-1", "S");
        await t.All("vnm-2026-1", "N", "lao");
        await t.Type("chair-amm", "round close idn-2026-1 --outcome adopted");
        await t.Type("chair-amm", "package close 2026-1");
        await t.Read("chair-amm", "package list");
        await t.Read("chair-amm", "board");
        await t.Read("secretary-general", "matrix");
        await t.Type("chair-amm", "package dissolve 2026-1 --reasons \"Lao PDR needs time.\"");
        await t.Prepare("ministry-lao", "position take vnm-2026-1 S");
        await t.Type("chair-amm", "package close 2026-1 --summing-up \"All agree.\"");
        await t.Read("ministry-tls", "package list");
        await t.Type("chair-amm", "package close 2026-7");
        t.Is("read-packages.txt");
    }

    [Fact]
    public async Task Objections_and_notes_are_raised_answered_and_withdrawn()
    {
        await using var t = await Transcript.Begin();
        await t.Admit("idn-2026-1", Text);
        await t.Type("ministry-vnm", "objection raise idn-2026-1 --clause 2 --kind substantive --reasons \"It sets no term.\"");
        await t.Type("ministry-vnm", "objection raise idn-2026-1 --clause 7");
        await t.Type("ministry-tha", "objection raise idn-2026-1 --until 2026-10-14");
        await t.Type("ministry-idn", "objection address idn-2026-1 --member VNM --response \"Once a year.\"");
        await t.Type("ministry-vnm", "pending");
        await t.Type("ministry-vnm", "objection maintain idn-2026-1 --reasons \"Still no term.\"");
        await t.Read("secretary-general", "objection list");
        await t.Type("ministry-idn", "objection withdraw idn-2026-1");
        await t.Type("ministry-vnm", "objection withdraw idn-2026-1");
        await t.Type("ministry-mmr", "note confirm idn-2026-1");
        await t.Type("ministry-mmr", "note record idn-2026-1 MMR \"By telephone.\"");
        await t.Type("secretary-general", "note record idn-2026-1 MMR \"By telephone: time is needed.\" --until 2026-10-14");
        await t.Type("ministry-mmr", "pending");
        await t.Type("ministry-mmr", "note confirm idn-2026-1");
        await t.Prepare("chair-amm", "note record idn-2026-1 LAO \"By telefax: we object.\" --clause 1");
        await t.Type("ministry-lao", "note disown idn-2026-1");
        await t.Type("secretary-general", "objection list --ended-too");
        await t.Type("secretary-general", "proposal show idn-2026-1");
        await t.Prepare("chair-amm", "round open idn-2026-1 --due 2026-10-30 --yes");
        await t.Prepare("ministry-tha", "position take idn-2026-1 N");
        await t.Type("secretary-general", "objection list --ended-too");
        t.Is("read-objections.txt");
    }

    [Fact]
    public async Task Consents_and_requests_decide_what_the_Chair_may_do()
    {
        await using var t = await Transcript.Begin();
        await t.Admit("idn-2026-1", Text);
        await t.Type("ministry-vnm", "request make idn-2026-1 opening --reasons \"It is ripe.\"");
        await t.Type("ministry-vnm", "request make idn-2026-1 opening");
        await t.Type("chair-amm", "pending --proposal idn-2026-1");
        await t.Type("ministry-vnm", "request grant idn-2026-1/requests/1");
        await t.Type("chair-amm", "request decline idn-2026-1/requests/1 --reasons \"Views are awaited.\"");
        await t.Type("chair-amm", "request grant idn-2026-1/requests/9");
        await t.Type("chair-amm", "proposal shelve idn-2026-1 --reasons Later. --until 2027-03-01");
        await t.Type("ministry-vnm", "consent give shelving --proposal idn-2026-1");
        await t.Type("ministry-idn", "consent give shelving");
        await t.Type("ministry-idn", "consent give shelving --proposal idn-2026-1");
        await t.Type("chair-amm", "proposal shelve idn-2026-1 --reasons Later. --until 2027-03-01");
        await t.Type("ministry-idn", "request make idn-2026-1 revival");
        await t.Type("chair-amm", "request grant idn-2026-1/requests/2 --reasons \"It is time.\"");
        await t.Type("chair-amm", "proposal revive idn-2026-1");
        await t.Type("chair-amm", "proposal revive idn-2026-1");
        await t.Type("ministry-idn", "consent give return --proposal idn-2026-1");
        await t.Type("ministry-idn", "consent withdraw return --proposal idn-2026-1");
        await t.Type("ministry-idn", "consent withdraw return --proposal idn-2026-1");
        await t.Read("ministry-idn", "proposal show idn-2026-1");
        await t.Type("ministry-idn", "proposal history idn-2026-1");
        t.Is("read-consents.txt");
    }

    [Fact]
    public async Task Silence_is_kept_and_a_correction_follows()
    {
        await using var t = await Transcript.Begin();
        await t.Admit("idn-2026-1", Text);
        await t.Type("chair-amm", "round open idn-2026-1 --due 2026-10-15 --rule silence");
        await t.Type("chair-amm", "directory adopt-rule silence --decision 2026-1");
        await t.Type("chair-amm", "decision record \"Adopt a rule of silence?\" --text Agreed. --held 2026-09-14 --permits rule --subject silence");
        await t.Type("chair-amm", "directory adopt-rule silence --decision 2026-1");
        await t.Type("chair-amm", "round open idn-2026-1 --due 2026-10-15 --rule silence");
        await t.Type("ministry-brn", "consent give silence");
        await t.Type("ministry-brn", "consent give silence --proposal idn-2026-1");
        foreach (var member in DemoCommunity.Members.Where(member => member != "brn"))
        {
            await t.Prepare($"ministry-{member}", "consent give silence --organ AMM");
        }

        await t.Type("chair-amm", "round check idn-2026-1 --due 2026-10-15 --rule silence");
        await t.Type("chair-amm", "round open idn-2026-1 --due 2026-10-15 --rule silence");
        foreach (var member in DemoCommunity.Members.Where(member => member != "mmr"))
        {
            await t.Prepare($"ministry-{member}", "round acknowledge idn-2026-1");
        }

        await t.Read("chair-amm", "round show idn-2026-1");
        await t.Type("ministry-mmr", "round acknowledge idn-2026-1");
        await t.Type("ministry-mmr", "round acknowledge idn-2026-1");
        await t.Type("chair-amm", "round preview idn-2026-1");
        t.On(10, 16);
        await t.Type("chair-amm", "round preview idn-2026-1");
        await t.Type("ministry-tha", "position take idn-2026-1 O");
        await t.Type("chair-amm", "round close idn-2026-1 --outcome adopted");
        await t.Type("ministry-vnm", "statement lodge idn-2026-1 nonsense Words.");
        await t.Type("ministry-vnm", "statement lodge idn-2026-1 interpretative \"Clause 2 sets no term.\"");
        await t.Type("ministry-tha", "statement lodge idn-2026-1 footnote \"Thailand recalls its laws.\"");
        await t.Read("ministry-vnm", "certificate idn-2026-1");
        await t.Type("ministry-idn", "correction propose idn-2026-1 - --reasons \"A day is missing.\"", Better);
        await t.Type("ministry-vnm", "correction object idn-2026-1 --reasons \"It changes the meaning.\"");
        await t.Type("ministry-vnm", "correction object idn-2026-1");
        await t.Read("ministry-vnm", "proposal show idn-2026-1");
        await t.Type("ministry-vnm", "proposal history idn-2026-1");
        t.Is("read-silence.txt");
    }

    [Fact]
    public async Task What_no_round_decides_goes_to_the_Summit_and_comes_back()
    {
        await using var t = await Transcript.Begin();
        await t.Admit("idn-2026-1", Text);
        await t.Type("chair-amm", "proposal refer idn-2026-1 --dossier All.");
        await t.Prepare("chair-amm", "round open idn-2026-1 --due 2026-10-30 --yes");
        await t.Prepare("ministry-vnm", "position take idn-2026-1 O --clause 2");
        t.On(11, 2);
        await t.Type("chair-amm", "round close idn-2026-1 --outcome no-consensus --summing-up \"Viet Nam objects.\"");
        await t.Read("ministry-vnm", "certificate idn-2026-1");
        await t.Type("chair-amm", "proposal refer idn-2026-1 --dossier \"All that was said.\"");
        await t.Type("chair-amm", "proposal answer idn-2026-1 nonsense --document Words. --decided 2026-11-02");
        await t.Type("secretary-general", "proposal attest idn-2026-1");
        await t.Type("chair-amm", "proposal answer idn-2026-1 adopted --document \"The Summit adopts it.\" --decided 2026-11-02");
        await t.Type("secretary-general", "pending");
        await t.Type("chair-amm", "proposal attest idn-2026-1");
        await t.Type("secretary-general", "proposal attest idn-2026-1");
        await t.Read("ministry-vnm", "proposal show idn-2026-1");
        await t.Type("ministry-vnm", "proposal history idn-2026-1");
        t.Is("read-summit.txt");
    }

    [Fact]
    public async Task A_round_is_recalled_and_another_is_confirmed_by_capitals()
    {
        await using var t = await Transcript.Begin();
        await t.Admit("idn-2026-1", Text);
        await t.Prepare("chair-amm", "round open idn-2026-1 --due 2026-10-30 --yes");
        await t.Type("ministry-idn", "round recall idn-2026-1 --reasons Wrong.");
        await t.Type("chair-amm", "round recall idn-2026-1 --reasons \"Clause 3 is missing.\"");
        await t.Prepare("ministry-idn", "proposal revise idn-2026-1 -", Better);
        await t.Type("chair-amm", "round open idn-2026-1 --due 2026-10-30 --yes");
        await t.All("idn-2026-1", "S", "lao", "tha");
        await t.Type("ministry-lao", "position take idn-2026-1 N --ad-referendum");
        await t.Type("ministry-tha", "position take idn-2026-1 R --statement \"Within its laws.\" --ad-referendum");
        await t.Type("chair-amm", "round conclude idn-2026-1");
        await t.Type("chair-amm", "round close idn-2026-1 --outcome subject-to-confirmation");
        await t.Type("chair-amm", "round close idn-2026-1 --outcome subject-to-confirmation --confirm-by 2026-11-30");
        await t.Type("ministry-lao", "pending");
        await t.Type("ministry-idn", "position confirm idn-2026-1");
        await t.Type("ministry-lao", "position confirm idn-2026-1");
        await t.Type("chair-amm", "round conclude idn-2026-1");
        await t.Prepare("ministry-tha", "position confirm idn-2026-1");
        await t.Read("chair-amm", "board");
        await t.Type("chair-amm", "round conclude idn-2026-1");
        await t.Type("chair-amm", "round announce idn-2026-1");
        await t.Type("chair-amm", "round announce idn-2026-1");
        await t.Read("ministry-vnm", "certificate idn-2026-1");
        await t.Type("ministry-vnm", "certificate idn-2026-1/rounds/1");
        t.Is("read-confirmation.txt");
    }

    [Fact]
    public async Task A_meeting_decides_and_one_contests()
    {
        await using var t = await Transcript.Begin();
        await t.Admit("idn-2026-1", Text);
        await t.Prepare("chair-amm", "round open idn-2026-1 --due 2026-10-30 --procedure meeting --yes");
        await t.Type("ministry-idn", "decision record Adopt? --text Agreed. --held 2026-09-14");
        await t.Type("chair-amm", "decision record \"Does any delegation object?\" --text Agreed. --held 2026-09-14 --round idn-2026-1 --absent MMR");
        await t.Type("chair-amm", "decision record \"Does any delegation object?\" --text Agreed. --held 2026-09-14 --round idn-2026-1");
        await t.Type("chair-amm", "round close idn-2026-1 --outcome adopted");
        await t.Type("ministry-mmr", "decision contest 2026-1 \"We were not heard.\"");
        await t.Type("ministry-mmr", "decision contest 2026-8 \"We were not heard.\"");
        await t.Read("ministry-idn", "decision list");
        await t.Read("ministry-idn", "decision show 2026-1");
        await t.Read("ministry-idn", "certificate idn-2026-1");
        t.Is("read-meeting.txt");
    }
}
