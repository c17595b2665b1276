using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Chair ties proposals together.</summary>
internal static class FormPackageVerb
{
    public static Verb Create()
    {
        var title = new Argument<string>("TITLE") { Description = "What the package is, at most 300 characters." };
        var proposals = new Argument<string[]>("PROPOSAL") { Description = "Two or more proposals in consultation before the same organ.", Arity = new ArgumentArity(2, 100) };
        return new Verb(
            "form",
            "Tie proposals together: positions are taken on each, and none is adopted until all can be. Chair, with the consent of all their sponsors.",
            "asc package form \"Legal frameworks and their review\" idn-2026-1 vnm-2026-2 --profile chair-amm") { title, proposals }
            .Acts(async (session, ct) =>
            {
                var names = new List<string>();
                foreach (var given in session.Of(proposals))
                {
                    names.Add(await session.Proposal(given, ct));
                }

                var receipt = await session.Client.Packages.FormAsync(session.Of(title), names, ct);
                return (receipt, (await session.Client.Packages.ListAsync(ct).LastAsync(package => package.Title == session.Of(title), ct)).Package_);
            });
    }
}
