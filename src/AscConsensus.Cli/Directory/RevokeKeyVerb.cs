using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>A key stops being a credential.</summary>
internal static class RevokeKeyVerb
{
    public static Verb Create()
    {
        var key = new Argument<string>("KEY") { Description = KeyArgument.Help };
        var note = WordsOption.Optional("--note", "The note verbale, where the office does not revoke its own");
        return new Verb(
            "revoke",
            "End a key: from that entry on it does nothing; what it did before stays. The office itself, a group convenor's ministry, or the Secretary-General on a note verbale.",
            "asc key revoke lost-desk.pem --profile ministry-idn")
        {
            key, note, Options.For,
        }.Acts(async (session, ct) =>
        {
            var document = session.Of(note) is { } words ? session.Cite(words) : null;
            var act = new RevokeCredential { Key = KeyArgument.Read(session.Of(key)).ToByteString(), Note = document?.Citation };
            return (await session.Client.Directory.RevokeCredentialAsync(act, document is null ? null : [document.Document], ct), "");
        });
    }
}
