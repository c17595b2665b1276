using System.CommandLine;
using AscConsensus.Client;

namespace AscConsensus.Cli;

/// <summary>A member's witness: it copies the record, verifies it, and cosigns what it has verified.</summary>
internal static class WitnessVerb
{
    public static Verb Create()
    {
        var once = new Option<bool>("--once") { Description = "End after the present checkpoint." };
        return new Verb(
            "witness",
            "Copy the record, verify every entry of it, and cosign each checkpoint with the witness key of the profile, until Ctrl+C. Ministries; one a profile.",
            "asc witness --profile ministry-idn",
            "asc witness --once --profile ministry-idn")
        {
            once,
        }.UntilStopped().Asks(async (session, ct) =>
        {
            if (!session.IsWitness)
            {
                throw new BadInputException("The profile has no witness key.", "Act with a ministry's profile that has one, or make and enrol one: asc key new --use witness.");
            }

            using var witness = await session.Client.Record.CreateWitnessAsync(ct);
            using var mirror = RecordMirror.Open(session.Client);
            AscConsensus.Record.Checkpoint? said = null;
            await foreach (var checkpoint in witness.FollowAsync(mirror, new Outages(session.Screen), ct))
            {
                if (said is null)
                {
                    SayWithheld(session.Screen, mirror);
                }

                // A checkpoint comes again when others have cosigned it.
                if (checkpoint.Checkpoint != said)
                {
                    said = checkpoint.Checkpoint;
                    session.Screen.Line(session.Json ? Json(checkpoint) : $"Cosigned {Counted.Entries(checkpoint.Size)}, root {checkpoint.Checkpoint.Root}.");
                }

                if (session.Of(once))
                {
                    break;
                }
            }
        });
    }

    private static void SayWithheld(Screen screen, RecordMirror mirror)
    {
        if (mirror.Withheld.Count() is > 0 and var count)
        {
            screen.Progress($"For this office by the record, but not given by the coordinator: {Counted.Documents(count)}. It is asked again at the next start.");
        }
    }

    private static string Json(VerifiedCheckpoint checkpoint) =>
        Screen.OneLine(new System.Text.Json.Nodes.JsonObject { ["size"] = checkpoint.Size, ["root"] = checkpoint.Checkpoint.Root.ToString() });

    // Nobody watches it: it goes on by itself, and its log says since when it could not.
    private sealed class Outages(Screen screen) : IProgress<Exception>
    {
        public void Report(Exception value) => screen.Progress($"{value.Message} The witness goes on once that has passed.");
    }
}
