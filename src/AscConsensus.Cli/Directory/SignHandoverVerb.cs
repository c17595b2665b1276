using System.CommandLine;
using System.Text;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>A holder of the chair signs the handover file.</summary>
internal static class SignHandoverVerb
{
    public static Verb Create()
    {
        var file = new Argument<string>("FILE") { Description = "The handover file: asc handover --to FILE. Of the incoming holder: the very one that the outgoing holder signed." };
        return new Verb(
            "sign",
            "Sign the handover file: the outgoing holder, then the incoming one in its own term. Chair.",
            "asc handover sign handover-2026.txt --profile chair-amm") { file, Options.For }
            .Acts(async (session, ct) => (await Sign(session, session.Of(file), ct), ""));
    }

    // All signatures are under one document: what the predecessor signed is countersigned, what was signed already is refused, anything else is handed over.
    private static async Task<Receipt> Sign(Session session, string file, CancellationToken ct)
    {
        var organ = await HandoverVerb.Organ(session, ct);
        var read = await session.Client.Directory.GetHandoverAsync(organ, ct);
        var own = session.CiteFile(file);
        foreach (var (signed, successor) in read.PredecessorSignatures.Select(signed => (signed, read.Outgoing)).Concat(read.Signatures.Select(signed => (signed, read.Incoming))))
        {
            if ((await session.Client.Record.GetDocumentAsync(signed.File.Fingerprint, ct)).Content.Span.SequenceEqual(own.Document.Content.Span))
            {
                return await session.Client.Directory.SignHandoverAsync(new SignHandover { Organ = organ, Successor = successor, File = signed.File }, null, ct);
            }
        }

        if (read.Incoming.Length == 0)
        {
            throw new BadInputException(
                read.PredecessorSignatures.Count > 0 ? $"{file} is not the file that was signed when the chair was taken over, and no term follows." : "No term follows: there is nobody to hand over to.",
                read.PredecessorSignatures.Count > 0 ? "Ask the outgoing holder for its file." : "The Secretary-General enters the next term: asc directory appoint-chair.");
        }

        var names = await session.Names(ct);
        return HandoverFile.IsOf(Encoding.UTF8.GetString(own.Document.Content.Span), read, names)
            ? await session.Client.Directory.SignHandoverAsync(organ, own, ct)
            : throw new BadInputException(
                $"{file} is not the handover of the chair of the {names.Title(organ)} from {names.Title(read.Outgoing)} to {names.Title(read.Incoming)}.",
                "Write the file, and sign it: asc handover --to FILE.");
    }
}
