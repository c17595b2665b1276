using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>A key becomes a credential of an office.</summary>
internal static class EnrolVerb
{
    public static Verb Create()
    {
        var key = new Argument<string>("KEY") { Description = KeyArgument.Help };
        var office = new Option<string>("--office") { Description = "The office, such as ministry-idn.", Required = true };
        var holder = new Option<string?>("--holder") { Description = "For a Chair: the member whose term it serves.", HelpName = "MEMBER" };
        var label = new Option<string>("--label") { Description = "By which officials tell credentials apart. No names of persons.", Required = true, HelpName = "WORDS" };
        var note = new Option<string?>("--note") { Description = "The note verbale, where the office does not enrol its own: words, @FILE, or -.", HelpName = "WORDS" };
        return new Verb(
            "enrol",
            "Make a key a credential of an office. The office itself, or the Secretary-General on its note verbale.",
            "asc directory enrol second-desk.pem --office ministry-idn --label \"second desk\" --profile ministry-idn")
        {
            key, office, holder, label, note, Options.For,
        }.Acts(async (session, ct) =>
        {
            var document = session.Of(note) is { } words ? session.Cite(words) : null;
            var act = new EnrolCredential
            {
                Key = KeyArgument.Read(session.Of(key)).ToByteString(),
                Office = "offices/" + session.Of(office),
                Holder = session.Of(holder) is { } given ? (await session.Names(ct)).Member(given) : "",
                Label = session.Of(label),
                Use = KeyUse.Connection,
                Note = document?.Citation,
            };
            return (await session.Client.Directory.EnrolCredentialAsync(act, document is null ? null : [document.Document], ct), "");
        });
    }
}
