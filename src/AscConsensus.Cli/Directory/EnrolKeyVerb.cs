using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>A key becomes a credential of an office.</summary>
internal static class EnrolKeyVerb
{
    public static Verb Create()
    {
        var key = new Argument<string>("KEY") { Description = KeyArgument.Help };
        var office = new Option<string?>("--office") { Description = "The office, such as ministry-idn. An enrolment's file says it itself.", HelpName = "OFFICE" };
        var holder = new Option<string?>("--holder") { Description = "For a Chair: the member whose term it serves. An enrolment's file says it itself.", HelpName = "MEMBER" };
        var label = new Option<string?>("--label") { Description = "By which officials tell keys apart; no names of persons. In place of what an enrolment's file says.", HelpName = "WORDS" };
        var note = WordsOption.Optional("--note", "The note verbale, where the office does not enrol its own");
        return new Verb(
            "enrol",
            "Make a key a credential of an office: a certificate's for connections, or one that asc key new made. The office itself, a group convenor's ministry, or the Secretary-General on a note verbale.",
            "asc key enrol ministry-idn-signing-enrolment.json --profile ministry-idn",
            "asc key enrol second-desk.pem --office ministry-idn --label \"second desk\" --profile ministry-idn")
        {
            key, office, holder, label, note, Options.For,
        }.Acts(async (session, ct) =>
        {
            var document = session.Of(note) is { } words ? session.Cite(words) : null;
            var act = KeyArgument.Enrolment(session.Of(key));
            act.Office = session.Of(office) is { } named && act.Office.Length == 0 ? "offices/" + named : act.Office;
            act.Holder = session.Of(holder) is { } given && act.Holder.Length == 0 ? (await session.Names(ct)).Member(given) : act.Holder;
            act.Label = session.Of(label) ?? act.Label;
            act.Note = document?.Citation;
            return act is { Office: "" } or { Label: "" }
                ? throw new BadInputException("It is not said whose key that is, or by what officials tell it from others.", "Give --office and --label.")
                : (await session.Client.Directory.EnrolCredentialAsync(act, document is null ? null : [document.Document], ct), "");
        });
    }
}
