using System.CommandLine;
using AscConsensus.Engine;
using Office = AscConsensus.Engine.Office;

namespace AscConsensus.Cli;

/// <summary>A ministry puts a proposal forward.</summary>
internal static class SubmitVerb
{
    private const OfficeKinds Submitters = OfficeKinds.Ministry | OfficeKinds.Body | OfficeKinds.Chair;

    public static Verb Create()
    {
        var text = new Argument<string>("TEXT") { Description = TextFile.Help };
        var subject = new Option<string>("--subject") { Description = "Item of the Plan of Action that it serves: asc directory plan.", Required = true, HelpName = "CODE" };
        var organ = new Option<string>("--organ") { Description = "The organ that is asked to decide.", DefaultValueFactory = _ => "AMM" };
        var name = new Option<string?>("--name") { Description = "Your own name for it; the next number of the year if left out. Give the name of a returned proposal to put that forward again.", HelpName = "idn-2026-1" };
        var activities = new Option<string[]>("--activity") { Description = ActivityArgument.Help, HelpName = "TITLE" };
        var derived = new Option<string[]>("--derived-from") { Description = "A proposal that it splits, merges, re-submits or changes; may be given several times. Objections to it stand against this one.", HelpName = "idn-2026-1" };
        var coSponsors = new Option<string[]>("--co-sponsor") { Description = "A member or ministerial body that may join the sponsors without further consent; may be given several times.", HelpName = "SGP" };
        var decision = DecisionArgument.Option("Of a Chair: the meeting's decision by which the organ itself submits.");
        var verb = new Verb(
            "submit",
            "Put a proposal forward to an organ, or a returned one forward again. Ministries, ministerial bodies, and the Chair for its organ.",
            "asc proposal submit frameworks.md --subject II.A.4 --activity \"Network of focal points | IDN, VNM\" --profile ministry-idn",
            "asc proposal submit frameworks-2.md --subject II.A.4 --name idn-2026-1 --profile ministry-idn")
        {
            text, subject, organ, name, activities, derived, coSponsors, decision,
        };
        return verb.Acts(async (session, ct) =>
        {
            var words = TextFile.Parse(session.FileOf(session.Of(text)));
            var proposal = ProposalName.Of(session.Of(name) ?? await NextName(session, ct));
            var names = await session.Names(ct);
            var planned = (session.Of(activities) ?? []).Select(given => ActivityArgument.Read(given, names)).ToList();
            var earlier = session.Of(derived)?.Select(ProposalName.Of);
            var receipt = await session.Client.Proposals.SubmitAsync(
                proposal, Organs.Of(session.Of(organ)!), session.Of(subject)!, words, planned, earlier, DecisionArgument.Of(session.Of(decision)), (session.Of(coSponsors) ?? []).Select(names.MemberOrBody), ct);
            if (!session.Json)
            {
                session.Screen.Line($"Submitted as {proposal["proposals/".Length..]}.");
            }

            return (receipt, proposal);
        });
    }

    // The first number of the year that none of the office's proposals has.
    private static async Task<string> NextName(Session session, CancellationToken ct)
    {
        var caller = await session.Client.Directory.GetCallerAsync(ct);
        if (!Office.TryParse(caller.Office, out var office) || !Submitters.HasFlag(office.Value.Kind))
        {
            throw new BadInputException($"{caller.Name} has no proposals of its own.", "Use the profile of a ministry, a ministerial body or a Chair.");
        }

        var read = await session.Client.Directory.GetCommunityAsync(ct);
        var year = caller.CoordinatorTime.ToInstant().InZone(NodaTime.DateTimeZoneProviders.Tzdb[read.Zone]).Year;
        var series = $"proposals/{Numbered.Short(office.Value.Of).ToLowerInvariant()}-{year}-";
        var taken = await session.Client.Proposals.ListAsync(ct: ct).Select(proposal => proposal.Proposal_).Where(there => there.StartsWith(series, StringComparison.Ordinal)).ToHashSetAsync(cancellationToken: ct);
        return Enumerable.Range(1, int.MaxValue - 1).Select(number => series + number).First(there => !taken.Contains(there));
    }
}
