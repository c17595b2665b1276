using System.CommandLine;
using AscConsensus.Client;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Cli;

/// <summary>How a round is asked, for those who open one and those who check it first.</summary>
internal sealed class RoundOptions
{
    private readonly Argument<string> proposal = new("PROPOSAL") { Description = ProposalName.Help };
    private readonly Option<string> due = new("--due") { Description = "When positions are due: 2026-10-15 is 17:00 at the seat. Answers count until you close; under a rule of silence it is the cut-off.", Required = true, HelpName = "DAY" };
    private readonly Option<string> rule = new("--rule") { Description = "A rule the community has adopted: asc directory list.", DefaultValueFactory = _ => "charter" };
    private readonly Option<string?> organ = new("--organ") { Description = "The organ that is asked; the one you chair if left out.", HelpName = "SOM" };
    private readonly Option<string?> procedure = Choice.Of("--procedure", "How positions are gathered; silence under a rule of silence, correspondence under any other if left out.", Procedure.Correspondence, Procedure.Silence, Procedure.Meeting);
    private readonly Option<string?> ask = Choice.Of("--ask", "The outcome that is put to the members; by the organ's level if left out: adopted, or endorsed right below the Summit, or forwarded.", RoundWords.Asked);
    private readonly Option<string?> question = new("--question") { Description = "The exact question, at most 300 characters. \"Does any member object to the adoption of ...?\" if left out.", HelpName = "WORDS" };
    private readonly Option<uint?> revision = new("--revision") { Description = "The revision you have read; refused if another is the present one.", HelpName = "N" };

    public void AddTo(Command command)
    {
        command.Add(proposal);
        foreach (var option in new Option[] { due, rule, organ, procedure, ask, question, revision })
        {
            command.Add(option);
        }
    }

    /// <summary>The proposal, the due date and the terms that were asked for.</summary>
    public async Task<(string Proposal, Instant Due, RoundTerms Terms)> Read(Session session, CancellationToken ct)
    {
        var names = await session.Names(ct);
        var terms = new RoundTerms
        {
            Rule = $"rules/{session.Of(rule)}",
            Organ = session.Of(organ) is { } given ? Organs.Of(given) : "",
            Procedure = Choice.Read<Procedure>(session.Of(procedure)),
            AskedOutcome = Choice.Read<Outcome>(session.Of(ask)),
            Question = session.Of(question) ?? "",
            Revision = session.Of(revision),
        };
        return (ProposalName.Of(session.Of(proposal)), names.Due(session.Of(due)!), terms);
    }
}
