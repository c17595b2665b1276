using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>Lists credentials.</summary>
internal static class CredentialsVerb
{
    public static Verb Create() => new Verb(
        "credentials",
        "List credentials: all for the Secretary-General, its own for any other office.",
        "asc directory credentials --profile secretary-general").Asks(async (session, ct) =>
    {
        var found = await session.Client.Directory.ListCredentialsAsync(ct).ToListAsync(ct);
        if (session.Json)
        {
            session.Screen.Json(new ListCredentialsResponse { RecordSize = session.Client.RecordSize, Credentials = { found } });
            return;
        }

        var names = await session.Names(ct);
        session.Screen.Table(
            ["Office", "Label", "Key", "From entry", "Revoked by"],
            found.OrderBy(credential => names.Office(credential.Office), StringComparer.Ordinal).ThenBy(credential => credential.EnrolledEntry).Select(credential => (IReadOnlyList<string>)
            [
                names.Office(credential.Office) + (credential.Holder.Length > 0 ? $" ({names.Title(credential.Holder)})" : ""),
                credential.Label,
                Fingerprint.Of(credential.Key).Brief,
                $"{credential.EnrolledEntry}",
                credential.HasRevokedEntry ? $"entry {credential.RevokedEntry}" : "",
            ]));
    });
}
