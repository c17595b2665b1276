using System.CommandLine;
using AscConsensus.Engine;

namespace AscConsensus.Cli;

/// <summary>What the chair of an organ hands over, as a file that both holders sign.</summary>
internal static class HandoverVerb
{
    public static Verb Create()
    {
        var to = new Option<string?>("--to") { Description = "Write the handover file here, for both holders to sign.", HelpName = "FILE" };
        return new Verb(
            "handover",
            "Show what the chair of an organ hands over at the end of the term: everything that is open, and until when. Chair and Secretary-General.",
            "asc handover --to handover-2026.txt --profile chair-amm")
        {
            OrganOption, to, SignHandoverVerb.Create(),
        }.Asks(async (session, ct) =>
        {
            var read = await session.Client.Directory.GetHandoverAsync(await Organ(session, ct), ct);
            if (session.Of(to) is not { } file)
            {
                Say(session, session.Screen, await session.Names(ct), read);
                return;
            }

            using var words = new StringWriter();
            Say(session, new Screen(words, TextWriter.Null, isPlain: true), await session.Names(ct), read);
            await File.WriteAllTextAsync(file, words.ToString(), ct);
            session.Screen.Progress($"Written to {file}. Sign it: asc handover sign {file}.");
        });
    }

    public static readonly Option<string?> OrganOption = new("--organ") { Description = "Whose chair it is; the one you hold if left out.", HelpName = "AMM", Recursive = true };

    public static async Task<string> Organ(Session session, CancellationToken ct)
    {
        if (session.Of(OrganOption) is { } given)
        {
            return Organs.Of(given);
        }

        var caller = await session.Client.Directory.GetCallerAsync(ct);
        return Office.TryParse(caller.Office, out var office) && office.Value.Kind == OfficeKinds.Chair
            ? office.Value.Of
            : throw new BadInputException($"{caller.Name} holds no chair.", "Name the organ with --organ.");
    }

    private static void Say(Session session, Screen screen, Names names, V1.Handover read)
    {
        if (session.Json)
        {
            screen.Json(read);
            return;
        }

        ShowHead(screen, names, read);
        screen.Line();
        screen.Line(read.Items.Count > 0 ? "Open" : "Nothing is open.");
        foreach (var item in read.Items)
        {
            screen.Line();
            screen.Paragraph($"{Subject(item)}  {item.Title}", "  ");
            screen.Paragraph(item.Sentence, "    ");
        }

        ShowSigned(screen, names, "Signed", read.Signatures);
        ShowSigned(screen, names, read.Predecessor.Length > 0 ? $"Taken over from {names.Title(read.Predecessor)}, signed" : "", read.PredecessorSignatures);
    }

    /// <summary>Whose chair it is, from whom to whom: by which the file is known again.</summary>
    public static void ShowHead(Screen screen, Names names, V1.Handover read)
    {
        screen.Line($"Handover of the chair of the {names.Title(read.Organ)}");
        screen.Facts(
            ("Outgoing", $"{names.Title(read.Outgoing)}, until {read.UntilDate.ToDate().Say()}"),
            ("Incoming", read.Incoming.Length > 0 ? $"{names.Title(read.Incoming)}, from {read.FromDate.ToDate().Say()}" : "no term is entered yet"));
    }

    // A group on an item of the Plan has no proposal.
    private static string Subject(V1.HandoverItem item) =>
        item.Symbol.Length > 0 ? item.Symbol
        : item.Proposal.Length > 0 ? ProposalName.Short(item.Proposal)
        : $"group {Numbered.Short(item.Resource)}";

    private static void ShowSigned(Screen screen, Names names, string heading, Google.Protobuf.Collections.RepeatedField<V1.HandoverSignature> signatures)
    {
        if (signatures.Count > 0)
        {
            screen.Line();
            screen.Line(heading);
            screen.Table(["Member", "When", "Entry"], signatures.Select(signed => (IReadOnlyList<string>)[names.Title(signed.Member), names.Say(signed.EntryTime), $"{signed.Entry}"]), "  ");
        }
    }
}
