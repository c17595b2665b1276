using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>Stances as letters and words, never by colour.</summary>
internal static class Stances
{
    public const string Letters = "S support, N no objection, R joins with a statement or reservation, A stands aside, H asks for time, O objects, X does not participate";

    public static char Letter(Stance stance) => stance switch
    {
        Stance.Unspecified => '–',
        Stance.Support => 'S',
        Stance.NoObjection => 'N',
        Stance.Reservation => 'R',
        Stance.StandAside => 'A',
        Stance.Hold => 'H',
        Stance.Objection => 'O',
        Stance.NotParticipating => 'X',
        _ => throw new ArgumentOutOfRangeException(nameof(stance), stance, "Not a stance."),
    };

    public static string Word(Stance stance) => stance switch
    {
        Stance.Unspecified => "awaited",
        Stance.Support => "support",
        Stance.NoObjection => "no objection",
        Stance.Reservation => "joins with a statement",
        Stance.StandAside => "stands aside",
        Stance.Hold => "asks for time",
        Stance.Objection => "objects",
        Stance.NotParticipating => "does not participate",
        _ => throw new ArgumentOutOfRangeException(nameof(stance), stance, "Not a stance."),
    };

    /// <summary>The stance of a letter.</summary>
    public static Stance Of(string letter) => Enum.GetValues<Stance>().Where(stance => stance != Stance.Unspecified && string.Equals(letter, Letter(stance).ToString(), StringComparison.OrdinalIgnoreCase)).ToList() is [var stance]
        ? stance
        : throw new BadInputException($"{letter} is not a stance.", $"Choose a letter: {Letters}.");
}
