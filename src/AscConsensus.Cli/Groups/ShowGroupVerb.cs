using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>Shows one ad-hoc group.</summary>
internal static class ShowGroupVerb
{
    public static Verb Create()
    {
        var group = new Argument<string>("GROUP") { Description = GroupName.Help };
        return new Verb("show", "Show a group: its mandate, members, milestones, texts and reports.", "asc group show 2026-1 --profile ministry-sgp") { group }.Asks(async (session, ct) =>
        {
            var read = await session.Client.Groups.GetAsync(GroupName.Of(session.Of(group)), ct);
            if (session.Json)
            {
                session.Screen.Json(read);
                return;
            }

            await GroupView.Show(session, await session.Names(ct), read, ct);
        });
    }
}
