using AscConsensus.Engine;

namespace AscConsensus.Cli;

/// <summary>The words of the story. Invented, like its positions.</summary>
internal static class DemoTexts
{
    public static CanonicalText First { get; } = With("Member Countries bring their national law into line with regional instruments within three years.");

    public static CanonicalText Second { get; } = With("Member Countries consider, each under its own law and at a pace comfortable to all, how to give effect to regional instruments.");

    private static CanonicalText With(string third) => new(
        "Developing regional legal frameworks",
        [
            new("1", "Member Countries establish a network of national focal points on regional legal frameworks."),
            new("2", "The focal points meet once a year and report to the ASEAN Ministerial Meeting through the Senior Officials' Meeting."),
            new("3", third),
            new("4", "The Secretary-General assists the ASEAN Chair in monitoring and reviewing progress."),
        ]);
}
