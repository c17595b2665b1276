using Google.Protobuf;

namespace AscConsensus.Cli;

/// <summary>The file by which a chair is handed over, as asc handover --to writes it: whose chair, from whom to whom, then what is open.</summary>
internal static class HandoverFile
{
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));

    /// <summary>Whether these are the words of this handover. What was open may have moved since they were written.</summary>
    public static bool IsOf(string content, V1.Handover read, Names names)
    {
        using var head = new StringWriter();
        HandoverVerb.ShowHead(new Screen(head, TextWriter.Null, isPlain: true), names, read);
        return content.ReplaceLineEndings("\n").StartsWith(head.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal)
            || (FromJson(content) is { } written && HeadOf(written).Equals(HeadOf(read)));
    }

    private static (string, string, string, string, string) HeadOf(V1.Handover handover) =>
        (handover.Organ, handover.Outgoing, handover.UntilDate, handover.Incoming, handover.FromDate);

    private static V1.Handover? FromJson(string content)
    {
        try
        {
            return Parser.Parse<V1.Handover>(content);
        }
        catch (Exception noJson) when (noJson is InvalidJsonException or InvalidProtocolBufferException or FormatException)
        {
            return null;
        }
    }
}
