using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>Counts what is pending on one member.</summary>
internal static class TallyVerb
{
    public static Verb Create()
    {
        var member = new Argument<string>("MEMBER") { Description = "Such as IDN." };
        return new Verb("tally", "Count what is pending on one member. That member's ministry, the Chair and the Secretary-General: there are no rankings.", "asc tally IDN --profile ministry-idn") { member }
            .Asks(async (session, ct) =>
            {
                var names = await session.Names(ct);
                var read = await session.Client.Monitoring.GetTallyAsync(names.Member(session.Of(member)), ct);
                if (session.Json)
                {
                    session.Screen.Json(read);
                    return;
                }

                session.Screen.Line(names.Title(read.Member));
                session.Screen.Facts(
                    ("Awaited now", $"{read.Awaited}"),
                    ("Overdue", $"{read.Overdue}"),
                    ("On hold", $"{read.OnHold}"),
                    ("Not yet due", $"{read.NotYetDue}"),
                    ("Objections that stand", $"{read.Objections}"));
            });
    }
}
