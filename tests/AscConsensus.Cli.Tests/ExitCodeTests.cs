namespace AscConsensus.Cli.Tests;

public sealed class ExitCodeTests(PlayedDemo demo) : IClassFixture<PlayedDemo>
{
    [Theory]
    [InlineData("nonsense")]
    [InlineData("round close idn-2026-1 --outcome rejected")]
    [InlineData("proposal show")]
    [InlineData("round open idn-2026-1")]
    [InlineData("pending")]
    [InlineData("pending --profile nobody")]
    [InlineData("coordinator")]
    public async Task Bad_usage_is_two_with_a_remedy(string command) => Says(await Terminal.Asc(command.Split(' ')), ExitCode.BadInput, "Remedy: ");

    [Theory]
    [InlineData("proposal diff idn-2026-1 --from x", "--from is a whole number, not \"x\".")]
    [InlineData("init asc-data --port 99999999999", "99999999999 is too large for --port.")]
    [InlineData("group reach amm-2026-1 -1", "MILESTONE is a whole number, not \"-1\".")]
    [InlineData("position take", "ROUND is missing. STANCE is missing.")]
    public async Task Bad_usage_says_which_word_it_is(string command, string words) => Says(await Terminal.Asc(command.Split(' ')), ExitCode.BadInput, words);

    [Theory]
    [InlineData("directory nonsense", "nonsense")]
    [InlineData("round --nonsense", "--nonsense")]
    public async Task A_noun_with_no_verb_of_its_own_is_two(string command, string words) => Says(await Terminal.Asc(command.Split(' ')), ExitCode.BadInput, words);

    [Theory]
    [InlineData("position take idn-2026-1 Z", "Z is not a stance.")]
    [InlineData("position take idn-2026-1 H --until tomorrow", "tomorrow is not a day.")]
    [InlineData("position take idn-2026-1 H", "Give --until")]
    [InlineData("proposal list --phase GroupReview", "group-review")]
    [InlineData("proposal list --sponsor XXX", "There is no member XXX.")]
    [InlineData("proposal submit nowhere.md --subject II.A.4", "nowhere.md")]
    public async Task Input_that_makes_no_sense_is_two(string command, string words) => Says(await demo.As("ministry-idn", command), ExitCode.BadInput, words);

    [Theory]
    [InlineData("ministry-idn", "round close idn-2026-1 --outcome adopted", "To close a round is for the Chair; Indonesia may not do it.")]
    [InlineData("chair-amm", "round close idn-2026-1 --outcome adopted", "proposals/idn-2026-1/rounds/2 is closed.")]
    [InlineData("ministry-idn", "proposal show idn-2026-77", "There is no proposals/idn-2026-77.")]
    [InlineData("operator", "proposal list", "To list proposals is for ")]
    [InlineData("ministry-idn", "ages", "To list ages is for the Chair or the Secretary-General; Indonesia may not do it.")]
    public async Task A_refusal_is_one_with_the_engines_sentence(string office, string command, string words) => Says(await demo.As(office, command), ExitCode.Refused, words);

    [Fact]
    public async Task A_coordinator_that_is_not_there_is_three()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("asc-init-");
        try
        {
            Assert.Equal(0, (await Terminal.Asc("init", folder.FullName, "--port", "1")).Code);
            Says(await Terminal.Asc("health", "--data", folder.FullName, "--profile", "operator"), ExitCode.Unreachable, "Nothing answers at localhost:1");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_coordinator_that_cannot_start_is_four() =>
        Says(await Terminal.Asc("coordinator", "--data", demo.Data, "--listen", "127.0.0.1:0"), ExitCode.CannotStart, "record.db");

    [Theory]
    [InlineData("backup record.backup", "Remedy: Name the folder of a community that asc init made.")]
    [InlineData("restore nowhere.backup", "There is no backup at nowhere.backup.\nRemedy: ")]
    public async Task A_backup_that_is_refused_is_one_with_a_remedy(string command, string words) =>
        Says(await Terminal.Asc([.. command.Split(' '), "--data", Path.Combine(demo.Data, "nowhere")]), ExitCode.Refused, words);

    [Theory]
    [InlineData("init")]
    [InlineData("demo")]
    public async Task A_folder_that_is_not_empty_is_left_alone(string command)
    {
        string[] arguments = command == "init" ? ["init", demo.Data] : ["demo", "--exit", "--data", demo.Data];
        Says(await Terminal.Asc(arguments), ExitCode.BadInput, "is not empty");
    }

    [Theory]
    [InlineData("position take idn-2026-1/rounds/1 S")]
    [InlineData("round list idn-2026-1")]
    public async Task An_interruption_is_a_hundred_and_thirty(string command) =>
        Says(await demo.Interrupted("ministry-idn", command), ExitCode.Interrupted, "Interrupted.");

    [Fact]
    public void Saying_no_is_one()
    {
        var failure = Failure.Of(new DeclinedException("Not opened."));
        Assert.Equal((ExitCode.Refused, "Not opened."), (failure.ExitCode, failure.Sentence));
    }

    // What was given is judged where it is read.
    [Fact]
    public void A_fault_of_the_program_is_not_laid_at_the_users_door() =>
        Assert.Equal(ExitCode.Internal, Failure.Of(new ArgumentOutOfRangeException("stance")).ExitCode);

    [Theory]
    [InlineData("proposal history")]
    [InlineData("record verify")]
    public async Task An_empty_argument_is_two(string command) => Says(await demo.Given("ministry-idn", "", [.. command.Split(' '), ""]), ExitCode.BadInput, "An argument is empty.");

    [Theory]
    [InlineData("group dissolve 2026-1 --decision 2026-1 --reasons @", "There is no file's name after the @.")]
    [InlineData("record verify nowhere.bundle", "nowhere.bundle")]
    public async Task A_file_that_cannot_be_read_is_two(string command, string words) => Says(await demo.As("ministry-idn", command), ExitCode.BadInput, words);

    [Fact]
    public async Task A_document_that_is_too_long_is_two()
    {
        var file = Path.Combine(demo.Data, "map.tiff");
        await File.WriteAllBytesAsync(file, new byte[(25 * 1024 * 1024) + 1]);
        Says(await demo.As("ministry-idn", $"proposal attach idn-2026-1 {file}"), ExitCode.BadInput, "A document holds at most 25 MiB; this one has 26,214,401 bytes.");
    }

    [Fact]
    public async Task A_witness_without_its_key_is_two() => Says(await demo.As("chair-amm", "witness --once"), ExitCode.BadInput, "The profile has no witness key.");

    [Fact]
    public async Task A_watch_is_done_when_it_is_stopped() => Assert.Equal(ExitCode.Done, (await demo.Interrupted("ministry-idn", "watch --from 0")).Code);

    [Fact]
    public async Task A_coordinator_that_serves_is_none() => Assert.Equal("The coordinator serves.", (await demo.As("operator", "health")).Output.Trim());

    private static void Says(Answer answer, int code, string words)
    {
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
        Assert.Equal(code, answer.Code);
        Assert.DoesNotContain("   at ", answer.Error, StringComparison.Ordinal);
    }
}
