using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The acts of a consultation, in words.</summary>
internal static class ConsultationSentences
{
    public static ActSentences AddConsultations(this ActSentences all) => all
        .Of<OpenConsultation>((act, names) => $"asked {Asked(act, names)} for views, due {names.Say(act.DueTime)}")
        .Of<GiveView>((_, _) => "gave its view");

    // Members alphabetical, then bodies.
    private static string Asked(OpenConsultation act, Names names) => string.Join(", ", [.. act.Members.Select(names.Title).Order(StringComparer.Ordinal), .. act.Organs.Select(names.Title)]);
}
