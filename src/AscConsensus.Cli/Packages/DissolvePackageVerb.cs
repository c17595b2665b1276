using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Chair unties a package.</summary>
internal static class DissolvePackageVerb
{
    public static Verb Create()
    {
        var package = new Argument<string>("PACKAGE") { Description = PackageName.Help };
        var reasons = WordsOption.Required("--reasons", "The reasons");
        return new Verb(
            "dissolve",
            "Untie a package: its proposals are decided one by one again. Chair, with the consent of all their sponsors.",
            "asc package dissolve 2026-1 --reasons \"One text needs more time\" --profile chair-amm") { package, reasons, Options.For }
            .Acts(async (session, ct) =>
            {
                var name = PackageName.Of(session.Of(package));
                return (await session.Client.Packages.DissolveAsync(name, session.Cite(session.Of(reasons)!), ct), name);
            });
    }
}
