using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>The Chair closes the rounds of a package together.</summary>
internal static class ClosePackageVerb
{
    public static Verb Create()
    {
        var package = new Argument<string>("PACKAGE") { Description = PackageName.Help };
        var summingUp = WordsOption.Optional("--summing-up", "Your summing-up");
        return new Verb("close", "Close the rounds of a package together, each with the outcome it asked. Chair.", "asc package close 2026-1 --profile chair-amm") { package, summingUp, Options.For }
            .Acts(async (session, ct) =>
            {
                var name = PackageName.Of(session.Of(package));
                if (!await session.Client.Packages.ListAsync(ct).AnyAsync(there => there.Package_ == name, ct))
                {
                    throw new BadInputException($"There is no package {Numbered.Short(name)}.", "Look the packages up: asc package list.");
                }

                return (await session.Client.Packages.CloseAsync(name, session.Cited(summingUp), ct), name);
            });
    }
}
