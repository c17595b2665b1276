using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The Secretary-General enters an organ.</summary>
internal static class AddOrganVerb
{
    public static Verb Create()
    {
        var code = new Argument<string>("CODE") { Description = "Its usual abbreviation, such as ADMM." };
        var name = new Argument<string>("NAME") { Description = "Its full name." };
        var from = new Option<string>("--from") { Description = "First day of existence.", Required = true, HelpName = "DAY" };
        var consulted = new Option<bool>("--consulted") { Description = "It is a ministerial body that is consulted, rather than an organ that decides here." };
        var decision = DecisionOption.Create("The document that decided it");
        return new Verb(
            "add-organ",
            "Enter an organ from a day on. Secretary-General.",
            "asc directory add-organ AMMD \"ASEAN Ministerial Meeting on Drug Matters\" --consulted --from 2012-08-31 --decision @minutes.txt --profile secretary-general")
        {
            code, name, from, consulted, decision, Options.For,
        }.Acts(async (session, ct) =>
        {
            var document = DecisionOption.Read(session, decision);
            var act = new AddOrgan
            {
                Organ = "organs/" + session.Of(code).ToUpperInvariant(),
                Name = session.Of(name),
                EstablishedDate = session.Of(from),
                Consulted = session.Of(consulted),
                Decision = document.Citation,
            };
            return (await session.Client.Directory.AddOrganAsync(act, [document.Document], ct), "");
        });
    }
}
