using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The convenor says that a milestone is reached.</summary>
internal static class ReachVerb
{
    public static Verb Create()
    {
        var group = new Argument<string>("GROUP") { Description = GroupName.Help };
        var milestone = new Argument<uint>("MILESTONE") { Description = "Its number, from 1: asc group show." };
        return new Verb("reach", "Say that a milestone is reached. Group convenor.", "asc group reach 2026-1 1 --profile convenor-2026-1") { group, milestone }
            .Acts(async (session, ct) =>
            {
                var name = GroupName.Of(session.Of(group));
                return (await session.Client.Groups.ReachAsync(name, session.Of(milestone), ct), name);
            });
    }
}
