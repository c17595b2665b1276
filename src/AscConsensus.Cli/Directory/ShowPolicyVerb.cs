using AscConsensus.Record;

namespace AscConsensus.Cli;

/// <summary>Shows what the community asks of keys.</summary>
internal static class ShowPolicyVerb
{
    public static Verb Create() => new Verb(
        "show",
        "Show what the community asks of keys: which acts are accepted only signed, and how many members witness the record; and by which key checkpoints are verified.",
        "asc policy show --profile ministry-idn").Asks(async (session, ct) =>
    {
        var community = (await session.Names(ct)).Read;
        if (session.Json)
        {
            session.Screen.Json(community.Policy);
            return;
        }

        session.Screen.Facts(
            ("Record", community.Origin),
            ("Asked", PolicyWords.Signatures(community.Policy)),
            ("Witnessed", $"by {PolicyWords.Witnesses(community.Policy)}"),
            ("Checkpoints", new NoteVerifier(community.Origin, NoteAlgorithm.Ed25519, community.CheckpointKey.Span).ToString()));
    });
}
