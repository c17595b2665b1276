using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>Lists keys, what each is for, and which are in force.</summary>
internal static class ListKeysVerb
{
    public static Verb Create() => new Verb(
        "list",
        "List keys, what they are for, and which are in force: all for the Secretary-General, its own for any other office.",
        "asc key list --profile secretary-general").Asks(async (session, ct) =>
    {
        var found = await session.Client.Directory.ListCredentialsAsync(ct).ToListAsync(ct);
        if (session.Json)
        {
            session.Screen.Json(new ListCredentialsResponse { RecordSize = session.Client.RecordSize, Credentials = { found } });
            return;
        }

        var names = await session.Names(ct);
        session.Screen.Table(
            ["Office", "Label", "Use", "Key", "State"],
            found.OrderBy(credential => names.Office(credential.Office), StringComparer.Ordinal).ThenBy(credential => credential.EnrolledEntry).ThenBy(credential => credential.Use).Select(credential => (IReadOnlyList<string>)
            [
                names.Office(credential.Office) + (credential.Holder.Length > 0 ? $" ({names.Title(credential.Holder)})" : ""),
                credential.Label,
                Words.Of(credential.Use),
                Fingerprint.Of(credential.Key).Brief,
                credential.HasRevokedEntry ? $"ended by entry {credential.RevokedEntry}" : $"since entry {credential.EnrolledEntry}",
            ]));
    });
}
