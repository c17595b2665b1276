using System.CommandLine;
using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>A key takes the place of another.</summary>
internal static class RotateKeyVerb
{
    public static Verb Create()
    {
        var key = new Argument<string>("KEY") { Description = "The key that ends: a certificate in PEM, an enrolment, or the key's id of 64 hexadecimal digits." };
        var successor = new Argument<string>("SUCCESSOR") { Description = "The key that begins, likewise: of the same office and use." };
        var label = new Option<string?>("--label") { Description = "By which officials tell the new key from others. As of the key that ends, or as its enrolment's file says, if left out.", HelpName = "WORDS" };
        var note = WordsOption.Optional("--note", "The note verbale, where the office does not rotate its own");
        return new Verb(
            "rotate",
            "Put a new key in the place of one, in one entry: there is no moment with both, and none without. The office itself, a group convenor's ministry, or the Secretary-General on a note verbale.",
            "asc key rotate ministry-idn-signing-enrolment.json ministry-idn-2027-signing-enrolment.json --profile ministry-idn",
            "asc key rotate ministry-idn.pem ministry-idn-2027.pem --label \"desk of 2027\" --profile ministry-idn")
        {
            key, successor, label, note, Options.For,
        }.Acts(async (session, ct) =>
        {
            var document = session.Of(note) is { } words ? session.Cite(words) : null;
            var ending = KeyArgument.Read(session.Of(key));
            var begins = KeyArgument.Enrolment(session.Of(successor));
            if (begins.Office.Length == 0)
            {
                var replaced = await session.Client.Directory.ListCredentialsAsync(ct).FirstOrDefaultAsync(credential => Fingerprint.Of(credential.Key) == ending, ct)
                    ?? throw new BadInputException($"The key {ending.Brief} is not one that your office sees.", "Look the keys up: asc key list.");
                (begins.Office, begins.Holder, begins.Label) = (replaced.Office, replaced.Holder, replaced.Label);
            }

            begins.Label = session.Of(label) ?? begins.Label;
            begins.Note = document?.Citation;
            return (await session.Client.Directory.RotateCredentialAsync(new RotateCredential { Key = ending.ToByteString(), Successor = begins }, document is null ? null : [document.Document], ct), "");
        });
    }
}
