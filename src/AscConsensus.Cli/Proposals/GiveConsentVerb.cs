using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>A member or a sponsor consents.</summary>
internal static class GiveConsentVerb
{
    public static Verb Create()
    {
        var options = new ConsentOptions();
        var sponsor = new Option<string?>("--sponsor") { Description = "For a joining: the member or ministerial body that joins.", HelpName = "MMR" };
        var others = new Option<string[]>("--with") { Description = "For a package: another proposal in it; may be given several times.", HelpName = "mys-2026-1" };
        var due = new Option<string?>("--due") { Description = "For urgency: when positions are due.", HelpName = "DAY" };
        var decision = DecisionArgument.Option("Of a Chair: the meeting's decision by which the organ consents to what it sponsors.");
        var verb = new Verb(
            "give",
            "Consent: to silence or urgency as a member; to shelving, return, recall, a package or another sponsor as a sponsor.",
            "asc consent give silence --proposal idn-2026-1 --profile ministry-mys",
            "asc consent give silence --organ AMM --profile ministry-mys",
            "asc consent give joining --sponsor MMR --proposal idn-2026-1 --profile ministry-idn",
            "asc consent give package --with mys-2026-1 --proposal idn-2026-1 --profile ministry-idn",
            "asc consent give urgency --due 2026-09-25 --proposal idn-2026-1 --profile ministry-mys")
        {
            sponsor, others, due, decision,
        };
        options.AddTo(verb);
        return verb.Acts((session, ct) => options.On(
            session,
            async (proposal, kind) =>
            {
                var act = new GiveConsent { Proposal = proposal, Kind = kind, MeetingDecision = DecisionArgument.Of(session.Of(decision)) };
                await Name(session, act, session.Of(sponsor), session.Of(others) ?? [], session.Of(due), ct);
                return (await session.Client.Proposals.GiveConsentAsync(act, ct: ct), proposal);
            },
            async organ => (await session.Client.Proposals.ConsentToSilenceAsync(organ, ct), ""), ct));
    }

    // What precisely is consented to.
    private static async Task Name(Session session, GiveConsent act, string? sponsor, string[] others, string? due, CancellationToken ct)
    {
        var what = act.Kind switch
        {
            ConsentKind.Joining when sponsor is null => "--sponsor",
            ConsentKind.Package when others.Length == 0 => "--with",
            ConsentKind.Urgency when due is null => "--due",
            _ => null,
        };
        if (what is not null)
        {
            throw new BadInputException("A consent names to what.", $"Give {what} as well.");
        }

        var names = await session.Names(ct);
        act.Sponsor = sponsor is null ? "" : names.MemberOrBody(sponsor);
        act.DueTime = due is null ? null : Engine.Times.ToTimestamp(names.Due(due));
        foreach (var other in others)
        {
            act.PackageProposals.Add(await session.Proposal(other, ct));
        }

        if (others.Length > 0)
        {
            act.PackageProposals.Insert(0, act.Proposal);
        }
    }
}
