using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Chair puts the present text to the members.</summary>
internal static class OpenRoundVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        var due = new Option<string>("--due") { Description = "When positions are due: 2026-10-15 is 17:00 at the seat. Answers count until you close.", Required = true, HelpName = "DAY" };
        var rule = new Option<string>("--rule") { Description = "The rule: charter or plan-2004.", DefaultValueFactory = _ => "charter" };
        var revision = new Option<uint?>("--revision") { Description = "The revision you have read; refused if another is the present one.", HelpName = "N" };
        return new Verb("open", "Open a round on the present text. Chair.", "asc round open idn-2026-1 --due 2026-10-15 --profile chair-amm") { proposal, due, rule, revision }
            .Acts(async (session, ct) =>
            {
                var names = await session.Names(ct);
                var name = ProposalName.Of(session.Of(proposal));
                return (await session.Client.Rounds.OpenAsync(name, names.Due(session.Of(due)!), $"rules/{session.Of(rule)}", session.Of(revision), ct), name);
            });
    }
}
