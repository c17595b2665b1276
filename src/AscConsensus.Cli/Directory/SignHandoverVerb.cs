using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>A holder of the chair signs the handover file.</summary>
internal static class SignHandoverVerb
{
    public static Verb Create()
    {
        var file = new Argument<string>("FILE") { Description = "The handover file: asc handover --to FILE." };
        var after = new Option<ulong?>("--after") { Description = "Of the incoming holder, in its own term: the entry by which the outgoing one signed. The file must be the very same.", HelpName = "ENTRY" };
        return new Verb(
            "sign",
            "Sign the handover file: the outgoing holder, then the incoming one in its own term. Chair.",
            "asc handover sign handover-2026.txt --profile chair-amm",
            "asc handover sign handover-2026.txt --after 812 --profile chair-amm") { file, after, Options.For }
            .Acts(async (session, ct) => session.Of(after) is { } entry
                ? (await Countersign(session, entry, session.Of(file), ct), "")
                : (await session.Client.Directory.SignHandoverAsync(await HandoverVerb.Organ(session, ct), session.CiteFile(session.Of(file)), ct), ""));
    }

    // Both signatures are under one document: the second cites the first's, after looking whether it holds what this file holds.
    private static async Task<Receipt> Countersign(Session session, ulong entry, string file, CancellationToken ct)
    {
        if (await session.Client.Record.ListAsync(entry, ct).Select(there => there.Act).FirstOrDefaultAsync(ct) is not SignHandover first)
        {
            throw new BadInputException($"Entry {entry} signs no handover.", "Name the entry of the outgoing holder's signature: asc watch --from ENTRY.");
        }

        var signed = await session.Client.Record.GetDocumentAsync(first.File.Fingerprint, ct);
        var held = await File.ReadAllBytesAsync(file, ct);
        return signed.Content.Span.SequenceEqual(held)
            ? await session.Client.Directory.SignHandoverAsync(first.Clone(), null, ct)
            : throw new BadInputException($"{file} is not the file that was signed by entry {entry}.", "Ask the outgoing holder for its file.");
    }
}
