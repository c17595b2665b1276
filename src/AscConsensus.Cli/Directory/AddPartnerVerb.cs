using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The Secretary-General enters a dialogue partner.</summary>
internal static class AddPartnerVerb
{
    public static Verb Create()
    {
        var code = new Argument<string>("CODE") { Description = "ISO 3166-1 alpha-3 code, such as JPN; EUE for the European Union." };
        var name = new Argument<string>("NAME") { Description = "Its name." };
        var since = new Option<string>("--since") { Description = "First day of the partnership.", Required = true, HelpName = "DAY" };
        var decision = DecisionOption.Create("The document that decided it");
        return new Verb(
            "add-partner",
            "Enter a dialogue partner: it may be consulted, and is never counted. Secretary-General.",
            "asc directory add-partner NOR Norway --since 2027-01-01 --decision @communique.txt --profile secretary-general")
        {
            code, name, since, decision, Options.For,
        }.Acts(async (session, ct) =>
        {
            var document = DecisionOption.Read(session, decision);
            var act = new AddPartner { Partner = "partners/" + session.Of(code).ToUpperInvariant(), Name = session.Of(name), SinceDate = session.Of(since), Decision = document.Citation };
            return (await session.Client.Directory.AddPartnerAsync(act, [document.Document], ct), "");
        });
    }
}
