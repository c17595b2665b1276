namespace AscConsensus.Cli;

/// <summary>Lists members, organs, dialogue partners, terms of the Chair and rules.</summary>
internal static class ListDirectoryVerb
{
    public static Verb Create() => new Verb("list", "List members, organs, dialogue partners, terms of the Chair and rules.", "asc directory list --profile ministry-idn").Asks(async (session, ct) =>
    {
        var names = await session.Names(ct);
        var read = names.Read;
        if (session.Json)
        {
            session.Screen.Json(read);
            return;
        }

        var screen = session.Screen;
        screen.Line($"{read.Name} ({read.Origin}), seat {names.Seat}");
        screen.Line();
        screen.Table(["Member", "Code", "Since"], read.Members.Select(member => (IReadOnlyList<string>)[member.Name, Code(member.Member_), member.JoinedDate]));
        screen.Line();
        screen.Table(
            ["Organ", "Name", "Since", "Part", "Below"],
            read.Organs.Select(organ => (IReadOnlyList<string>)[Code(organ.Organ_), organ.Name, organ.EstablishedDate, organ.Consulted ? "is consulted" : "decides", organ.Superior.Length > 0 ? Code(organ.Superior) : ""]));
        screen.Line();
        screen.Table(["Dialogue partner", "Code", "Since"], read.Partners.Select(partner => (IReadOnlyList<string>)[partner.Name, Code(partner.Partner_), partner.SinceDate]));
        screen.Line();
        screen.Table(
            ["Chair of", "Held by", "From", "Until"],
            read.Terms.Select(term => (IReadOnlyList<string>)[names.Title(term.Organ), names.Title(term.Member), term.FromDate, term.UntilDate]));
        screen.Line();
        screen.Table(
            ["Rule", "Version", "Title", "In effect from"],
            read.Rules.Select(rule => (IReadOnlyList<string>)[rule.Rule_["rules/".Length..], $"{rule.Version}", rule.Title, rule.EffectiveDate]));
    });

    private static string Code(string name) => name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
