using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The Secretary-General enters a member.</summary>
internal static class AddMemberVerb
{
    public static Verb Create()
    {
        var code = new Argument<string>("CODE") { Description = "ISO 3166-1 alpha-3 code, such as TLS." };
        var name = new Argument<string>("NAME") { Description = "Its ASEAN name." };
        var from = new Option<string>("--from") { Description = "First day of membership.", Required = true, HelpName = "2025-10-26" };
        var decision = DecisionOption.Create("The document that decided it");
        return new Verb(
            "add-member",
            "Enter a member from a day on. Secretary-General.",
            "asc directory add-member TLS Timor-Leste --from 2025-10-26 --decision @declaration.txt --profile secretary-general")
        {
            code, name, from, decision, Options.For,
        }.Acts(async (session, ct) =>
        {
            var document = DecisionOption.Read(session, decision);
            var act = new AddMember { Member = "members/" + session.Of(code).ToUpperInvariant(), Name = session.Of(name), JoinedDate = session.Of(from), Decision = document.Citation };
            return (await session.Client.Directory.AddMemberAsync(act, [document.Document], ct), "");
        });
    }
}
