using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Cli;

/// <summary>The act that enrols a key, as its office makes it beside the key and sends it later: JSON of EnrolCredential.</summary>
internal static class EnrolmentFile
{
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default.WithIndentation());

    public static string Write(EnrolCredential enrolment) => Formatter.Format(enrolment);

    /// <summary>Whether that is what the text is, rather than a certificate.</summary>
    public static bool IsOne(string text) => text.TrimStart() is ['{', ..];

    public static EnrolCredential Read(string path, string text) =>
        ContractJson.Parse<EnrolCredential>(text, $"{path} is not an enrolment", "Name the file that asc key new wrote.");
}
