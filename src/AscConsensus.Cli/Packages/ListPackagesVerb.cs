using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>Lists packages.</summary>
internal static class ListPackagesVerb
{
    public static Verb Create() => new Verb("list", "List packages: what is ready in them and what is not.", "asc package list --profile chair-amm").Asks(async (session, ct) =>
    {
        var found = await session.Client.Packages.ListAsync(ct).ToListAsync(ct);
        if (session.Json)
        {
            session.Screen.Json(new ListPackagesResponse { RecordSize = session.Client.RecordSize, Packages = { found } });
            return;
        }

        foreach (var package in found)
        {
            session.Screen.Paragraph($"{Numbered.Short(package.Package_)}: {package.Title} ({string.Join(", ", package.Proposals.Select(ProposalName.Short))}){(package.Ended ? ", ended" : "")}");
            session.Screen.Paragraph(package.Sentence, "  ");
        }

        if (found.Count == 0)
        {
            session.Screen.Line("None.");
        }
    });
}
