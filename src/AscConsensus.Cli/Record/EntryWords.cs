using AscConsensus.Engine;
using AscConsensus.V1;
using Google.Protobuf.Reflection;

namespace AscConsensus.Cli;

/// <summary>An act in a few words: what was done, and to what.</summary>
internal static class EntryWords
{
    private static readonly string[] Subjects = ["round", "proposal", "consultation", "member", "organ", "office"];

    public static string Of(IAct? act) => act switch
    {
        null => "an act that this program does not know yet",
        FoundCommunity founding => $"FoundCommunity {founding.Origin}",
        TakePosition taken => $"TakePosition {taken.Round} {Stances.Letter(taken.Stance)}",
        CloseRound closed => $"CloseRound {closed.Round} {RoundWords.Of(closed.Outcome)}",
        AdmitProposal admitted => $"AdmitProposal {admitted.Proposal} as {admitted.Symbol}",
        _ => $"{Acts.NameOf(act)} {Subject(act)}".TrimEnd(),
    };

    private static string Subject(IAct act) => Subjects
        .Select(act.Descriptor.FindFieldByName)
        .FirstOrDefault(field => field is { FieldType: FieldType.String })?.Accessor.GetValue(act) as string ?? "";
}
