using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>A ministry asks the Chair for what any member may ask.</summary>
internal static class MakeRequestVerb
{
    public static Verb Create()
    {
        var proposal = new Argument<string>("PROPOSAL") { Description = ProposalName.Help };
        var kind = Choice.Argument(
            "FOR",
            "To put it on the agenda, to open, close or extend a round, or to revive it.",
            RequestKind.Inscription, RequestKind.Opening, RequestKind.Closing, RequestKind.Extension, RequestKind.Revival);
        var reasons = WordsOption.Optional("--reasons", "The reasons");
        return new Verb("make", "Ask the Chair for something that any member may ask; the request and its answer stay on the proposal. Ministries.", "asc request make idn-2026-1 opening --profile ministry-idn")
        {
            proposal, kind, reasons, Options.For,
        }.Acts(async (session, ct) =>
        {
            var name = ProposalName.Of(session.Of(proposal));
            return (await session.Client.Proposals.RequestAsync(name, Choice.Read<RequestKind>(session.Of(kind)), session.Cited(reasons), ct), name);
        });
    }
}
