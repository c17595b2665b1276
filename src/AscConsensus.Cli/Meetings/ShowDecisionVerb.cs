using System.CommandLine;
using AscConsensus.Engine;

namespace AscConsensus.Cli;

/// <summary>Shows one decision taken in the room.</summary>
internal static class ShowDecisionVerb
{
    public static Verb Create()
    {
        var decision = new Argument<string>("DECISION") { Description = "Such as 2026-1." };
        return new Verb("show", "Show a decision taken in the room, with the objections voiced and the statements that contest it.", "asc decision show 2026-1 --profile ministry-idn") { decision }
            .Asks(async (session, ct) =>
            {
                var read = await session.Client.Meetings.GetAsync(Numbered.Of(ResourceName.Decisions, session.Of(decision)), ct);
                if (session.Json)
                {
                    session.Screen.Json(read);
                    return;
                }

                await DecisionView.Show(session, await session.Names(ct), read, ct);
            });
    }
}
