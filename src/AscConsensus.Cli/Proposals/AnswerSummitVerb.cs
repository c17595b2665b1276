using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The Chair enters what the Summit decided.</summary>
internal static class AnswerSummitVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        var answer = Choice.Argument(
            "ANSWER",
            "What was referred: the method by which it is decided, adopted, noted or shelved. What was endorsed: adopted or returned.",
            SummitAnswer.Method, SummitAnswer.Adopted, SummitAnswer.Noted, SummitAnswer.Shelved, SummitAnswer.Returned);
        var document = WordsOption.Required("--document", "The Summit's document");
        var decided = new Option<string>("--decided") { Description = "Day of the Summit.", Required = true, HelpName = "2026-11-11" };
        var rule = new Option<string?>("--rule") { Description = RuleArgument.Help + " For a method.", HelpName = "NAME|@FILE" };
        return new Verb(
            "answer",
            "Enter what the Summit decided; it takes effect when the Secretary-General attests it. Chair.",
            "asc proposal answer idn-2026-1 adopted --document @statement.txt --decided 2026-11-11 --profile chair-amm")
        {
            proposal, answer, document, decided, rule, Options.For,
        }.Acts(async (session, ct) =>
        {
            var name = ProposalName.Of(session.Of(proposal));
            var under = session.Of(rule) is { } given ? RuleArgument.Read(session, given) : null;
            var said = Choice.Read<SummitAnswer>(session.Of(answer));
            return (await session.Client.Proposals.AnswerAsync(name, said, Days.Read(session.Of(decided)!), session.Cite(session.Of(document)!), under, ct), name);
        });
    }
}
