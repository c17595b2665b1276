using AscConsensus.Engine;

namespace AscConsensus.Cli;

/// <summary>Says which office the profile stands for.</summary>
internal static class WhoAmIVerb
{
    public static Verb Create() => new Verb("whoami", "Say which office your certificate stands for, and what it may do.", "asc directory whoami --profile ministry-idn").Asks(async (session, ct) =>
    {
        var caller = await session.Client.Directory.GetCallerAsync(ct);
        if (session.Json)
        {
            session.Screen.Json(caller);
            return;
        }

        var names = await session.Names(ct);
        session.Screen.Line($"{caller.Name} ({caller.Office})");
        session.Screen.Facts(("May do", string.Join(", ", caller.Acts.Select(ActWords.Of))), ("Time there", names.Say(caller.CoordinatorTime)), ("Record", Counted.Entries(caller.RecordSize)));
    });
}
