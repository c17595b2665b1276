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
            using var witness = await session.Client.Record.CreateWitnessAsync(ct);
            using var mirror = RecordMirror.Open(session.Client);
            AscConsensus.Record.Checkpoint? said = null;
            await foreach (var checkpoint in mirror.FollowAsync(ct))
            {
                var isCosigned = await witness.CosignAsync(checkpoint, ct);

                // A checkpoint comes again when others have cosigned it.
                if (isCosigned && checkpoint.Checkpoint != said)
                {
                    said = checkpoint.Checkpoint;
                    session.Screen.Line(session.Json ? Json(checkpoint) : $"Cosigned {Counted.Entries(checkpoint.Size)}, root {checkpoint.Checkpoint.Root}.");
                }

                if (session.Of(once) && isCosigned)
                {
                    break;
                }
            }
        });
    }

    private static string Json(VerifiedCheckpoint checkpoint) =>
        Screen.OneLine(new System.Text.Json.Nodes.JsonObject { ["size"] = checkpoint.Size, ["root"] = checkpoint.Checkpoint.Root.ToString() });
}
