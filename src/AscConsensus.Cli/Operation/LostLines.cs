using System.Text.Json.Nodes;
using AscConsensus.Coordinator;
using AscConsensus.Record;

namespace AscConsensus.Cli;

/// <summary>Says which documents a record has lost, by the fingerprints under which acts cite them.</summary>
internal static class LostLines
{
    public static JsonArray Of(IEnumerable<Digest> lost) => new([.. lost.Select(fingerprint => JsonValue.Create(fingerprint.ToString()))]);

    /// <param name="next">What to do where some are missing.</param>
    public static void Say(Run run, LostDocuments lost, string next)
    {
        Say(run, "Missing of what acts cite", lost.Missing, next);
        Say(run, "Damaged of what acts cite", lost.Damaged, "These cannot be mended in place: put a backup from before the damage back with asc restore, then run asc record recover.");
    }

    private static void Say(Run run, string what, IReadOnlyList<Digest> lost, string next)
    {
        if (lost.Count > 0)
        {
            run.Screen.Paragraph($"{what}: {Counted.Documents(lost.Count)}. {next}");
            foreach (var fingerprint in lost)
            {
                run.Screen.Line($"- {fingerprint}");
            }
        }
    }
}
