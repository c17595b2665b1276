using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>Lists the rounds of a proposal.</summary>
internal static class ListRoundsVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        return new Verb("list", "List the rounds of a proposal, the first one first.", "asc round list idn-2026-1 --profile ministry-idn") { proposal }
            .Asks(async (session, ct) =>
            {
                var read = await session.Client.Proposals.GetAsync(ProposalName.Of(session.Of(proposal)), ct);
                var found = await session.Client.Rounds.ListAsync(read.Proposal_, ct).ToListAsync(ct);
                if (session.Json)
                {
                    session.Screen.Json(new ListRoundsResponse { RecordSize = session.Client.RecordSize, Rounds = { found } });
                    return;
                }

                foreach (var round in found)
                {
                    session.Screen.Line($"{RoundName.Short(round.Round_)} on revision {round.Revision}: {RoundWords.State(round)}");
                    session.Screen.Paragraph(round.Standing.Sentence, "  ");
                }

                if (found.Count == 0)
                {
                    session.Screen.Line("None.");
                }
            });
    }
}
