using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The convenor reports, in the interim or finally.</summary>
internal static class ReportVerb
{
    public static Verb Create()
    {
        var group = new Argument<string>("GROUP") { Description = GroupName.Help };
        var report = new Argument<string>("REPORT") { Description = "The report: words, @FILE, or - for standard input." };
        var final = new Option<bool>("--final") { Description = "It is the final report, which ends the review." };
        var agreed = Provisions("--agreed", "A clause on which the group agreed");
        var subject = Provisions("--subject-to-confirmation", "A clause agreed subject to confirmation");
        var not = Provisions("--not-agreed", "A clause on which the group did not agree");
        return new Verb(
            "report",
            "Report by provision, in the interim or finally; a report decides nothing. Group convenor.",
            "asc group report 2026-1 @report.txt --final --agreed 3 --profile convenor-2026-1")
        {
            group, report, final, agreed, subject, not, Options.For,
        }.Acts(async (session, ct) =>
        {
            var name = GroupName.Of(session.Of(group));
            IEnumerable<KeyValuePair<string, Finding>> findings =
            [
                .. Found(session.Of(agreed), Finding.Agreed),
                .. Found(session.Of(subject), Finding.SubjectToConfirmation),
                .. Found(session.Of(not), Finding.NotAgreed),
            ];
            return (await session.Client.Groups.ReportAsync(name, session.Cite(session.Of(report)), session.Of(final), findings, ct), name);
        });
    }

    private static Option<string[]> Provisions(string name, string description) => new(name) { Description = $"{description}; may be given several times.", HelpName = "ID" };

    private static IEnumerable<KeyValuePair<string, Finding>> Found(string[]? clauses, Finding finding) => (clauses ?? []).Select(clause => KeyValuePair.Create(clause, finding));
}
