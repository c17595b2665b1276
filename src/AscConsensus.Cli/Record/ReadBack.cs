using AscConsensus.Engine;
using AscConsensus.V1;
using Google.Protobuf;
using Fingerprint = AscConsensus.Engine.Fingerprint;

namespace AscConsensus.Cli;

/// <summary>What an office is about to sign, in words.</summary>
internal static class ReadBack
{
    /// <summary>"To be signed, as the record would say it: idn-2026-1: Indonesia took its position in round 1: supports. On the text 7f3a-91c2-0b7e-44d1. Good until Fri 16 Oct 2026 17:00 Jakarta (UTC+7)."</summary>
    public static string Of(Statement statement, Names names)
    {
        var act = Acts.In(statement);
        var about = act is not null && ActSubject.ProposalOf(act) is { Length: > 0 } proposal ? $"{ProposalName.Short(proposal)}: " : "";
        var text = act?.Descriptor.FindFieldByName("text_fingerprint")?.Accessor.GetValue(act) is ByteString { Length: Fingerprint.Length } bound ? $" On the text {Fingerprint.Of(bound).Brief}." : "";
        return $"To be signed, as the record would say it: {about}{ActSentences.All.Say(act, names.Office(statement.Office), names)}{text} Good until {names.Say(statement.NotAfterTime)}.";
    }
}
