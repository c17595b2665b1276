using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The acts of a consultation, in words.</summary>
internal static class ConsultationSentences
{
    public static ActSentences AddConsultations(this ActSentences all) => all
        .Of<OpenConsultation>((act, names) => $"asked {Asked(act, names)} for views, due {names.Say(act.DueTime)}{Concurring(act, names)}")
        .Of<GiveView>((act, _) => $"gave its view{Concurred(act.Concurrence)}")
        .Of<AcknowledgeConsultation>((_, _) => "acknowledged the request for its view")
        .Of<CloseConsultation>((_, _) => "closed the consultation before everyone asked had answered, with the reason");

    // Members alphabetical, then bodies, then partners.
    private static string Asked(OpenConsultation act, Names names) =>
        string.Join(", ", [.. act.Members.Select(names.Title).Order(StringComparer.Ordinal), .. act.Organs.Select(names.Title), .. act.Partners.Select(names.Title).Order(StringComparer.Ordinal)]);

    private static string Concurring(OpenConsultation act, Names names) =>
        act.ConcurringOrgans.Count > 0 ? $"; the concurrence of {string.Join(", ", act.ConcurringOrgans.Select(names.Title))} is asked" : "";

    private static string Concurred(Concurrence concurrence) => concurrence switch
    {
        Concurrence.Given => " and concurred",
        Concurrence.Withheld => " and withheld its concurrence",
        _ => "",
    };
}
