using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.V1;
using Position = AscConsensus.V1.Position;
using Round = AscConsensus.V1.Round;

namespace AscConsensus.Cli;

/// <summary>A round on the screen.</summary>
internal static class RoundView
{
    public static async Task Show(Screen screen, Names names, AscClient client, Round round, CancellationToken ct)
    {
        screen.Line($"{RoundName.Short(round.Round_)}: {RoundWords.State(round)}");
        screen.Paragraph(round.Standing.Sentence);
        screen.Line();
        screen.Facts(
            ("Before", names.Title(round.Organ)),
            ("Question", round.Question),
            ("Asks", $"{RoundWords.Of(round.AskedOutcome)}, {RoundWords.Of(round.Procedure)}"),
            ("Otherwise", round.DefaultOutcome),
            ("Text", $"revision {round.Revision}, fingerprint {Fingerprint.Of(round.TextFingerprint).Brief}"),
            ("Rule", $"{names.Read.Rules.FirstOrDefault(rule => rule.Rule_ == round.Rule && rule.Version == round.RuleVersion)?.Title} ({round.Rule}, version {round.RuleVersion})"),
            ("Opened", names.Say(round.OpenedTime)),
            ("Due", names.Say(round.DueTime)),
            ("Last due", round.LastDueTime is { } last && !last.Equals(round.DueTime) ? $"{names.Say(last)}, for a member that joined meanwhile" : ""),
            ("Closed", names.Say(round.Decision?.EntryTime)),
            ("Confirm by", names.Say(round.ConfirmationDueTime)),
            ("Concluded", names.Say(round.Conclusion?.EntryTime)),
            ("Announced", names.Say((round.Conclusion ?? round.Decision)?.AnnouncedTime)),
            ("Record", await Finality(client, round, ct)));
        screen.Line();
        ShowPositions(screen, names, round);
        await ShowWords(screen, names, client, round, ct);
    }

    /// <summary>Whether what was decided is final; empty while nothing is, and where the community asks for no witnesses.</summary>
    public static async Task<string> Finality(AscClient client, Round round, CancellationToken ct) =>
        (await client.Record.GetDecisionGradeAsync(round, ct))?.Finality ?? "";

    /// <summary>One row a member, alphabetical; who has said nothing is shown too.</summary>
    public static void ShowPositions(Screen screen, Names names, Round round, string indent = "") =>
        screen.Table(["Member", "", "Position", "Entry", "Earlier"], round.Positions.Select(position => Row(names, round, position)), indent);

    /// <summary>"objects (clause 3)", "asks for time until 14 Oct 2026", "support, ad referendum".</summary>
    public static string Say(Round round, Position position) => string.Concat(
        position.Stance == Stance.Unspecified && round.Standing.Objecting.Contains(position.Member) ? "its objection stands"
            : position.Stance == Stance.Unspecified && round.Standing.Holding.Contains(position.Member) ? "its request for time stands"
            : position.Stance == Stance.Unspecified && round.State != RoundState.Open ? "none taken"
            : Stances.Word(position.Stance),
        position.HoldUntilDate.Length > 0 ? $" until {position.HoldUntilDate.ToDate().Say()}" : "",
        position.Clauses.Count > 0 ? $" (clause {string.Join(", ", position.Clauses)})" : "",
        position.ProposedWording is null ? "" : ", with wording of its own",
        !position.AdReferendum ? "" : position.ConfirmedTime is null ? ", ad referendum" : ", confirmed",
        position is { Stance: Stance.Unspecified, NoticeTime: not null } ? (round.State == RoundState.Open ? " (has notice)" : " (had notice)") : "");

    private static IReadOnlyList<string> Row(Names names, Round round, Position position) =>
    [
        names.Title(position.Member),
        Stances.Letter(position.Stance).ToString(),
        Say(round, position),
        position.HasEntry ? $"{position.Entry}" : "",
        position.Earlier is { } earlier ? $"{Stances.Letter(earlier.Stance)} on revision {earlier.Revision}" : "",
    ];

    private static async Task ShowWords(Screen screen, Names names, AscClient client, Round round, CancellationToken ct)
    {
        foreach (var position in round.Positions.Where(position => position.Statement is not null))
        {
            var annexed = round.Decision?.Annexes.Any(annex => annex.Statement.Fingerprint == position.Statement.Fingerprint) == true;
            screen.Line();
            screen.Line($"{names.Title(position.Member)}, {(annexed ? "annexed to the decision" : "with its position")}:");
            screen.Paragraph(await ReadableDocument.WordsOf(client, position.Statement.Fingerprint, ct), "  ");
        }

        foreach (var position in round.Positions.Where(position => position.ProposedWording is not null))
        {
            screen.Line();
            screen.Line($"{names.Title(position.Member)}, wording proposed:");
            screen.Paragraph(await ReadableDocument.WordsOf(client, position.ProposedWording.Fingerprint, ct), "  ");
        }

        foreach (var lodged in round.Statements)
        {
            screen.Line();
            screen.Paragraph($"{names.Title(lodged.Member)}, {Choice.Say(lodged.Kind)}, lodged {names.Say(lodged.EntryTime)}:");
            screen.Paragraph(await ReadableDocument.WordsOf(client, lodged.Statement.Fingerprint, ct), "  ");
        }

        if (round.Decision?.SummingUp is { } summingUp)
        {
            screen.Line();
            screen.Line("The Chair's summing-up:");
            screen.Paragraph(await ReadableDocument.WordsOf(client, summingUp.Fingerprint, ct), "  ");
        }
    }
}
