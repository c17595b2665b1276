using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The Secretary-General enters a term of the Chair.</summary>
internal static class AppointChairVerb
{
    public static Verb Create()
    {
        var organ = new Argument<string>("ORGAN") { Description = "Such as AMM." };
        var member = new Argument<string>("MEMBER") { Description = "The member that holds the chair, such as THA." };
        var from = new Option<string>("--from") { Description = "First day of the term.", Required = true, HelpName = "2028-01-01" };
        var until = new Option<string>("--until") { Description = "Last day of the term.", Required = true, HelpName = "2028-12-31" };
        var decision = DecisionOption.Create("The document that decided it");
        return new Verb(
            "appoint-chair",
            "Enter who chairs an organ, from which day until which. Secretary-General.",
            "asc directory appoint-chair AMM THA --from 2028-01-01 --until 2028-12-31 --decision @rotation.txt --profile secretary-general")
        {
            organ, member, from, until, decision, Options.For,
        }.Acts(async (session, ct) =>
        {
            var names = await session.Names(ct);
            var document = DecisionOption.Read(session, decision);
            var act = new AppointChair
            {
                Organ = "organs/" + session.Of(organ).ToUpperInvariant(),
                Member = names.Member(session.Of(member)),
                FromDate = session.Of(from),
                UntilDate = session.Of(until),
                Decision = document.Citation,
            };
            return (await session.Client.Directory.AppointChairAsync(act, [document.Document], ct), "");
        });
    }
}
