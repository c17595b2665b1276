using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>What a consent is to, and on what: a proposal, or an organ for standing consent to silence.</summary>
internal sealed class ConsentOptions
{
    private readonly Argument<string> kind = Choice.Argument(
        "TO",
        "Silence and urgency are for every member to consent to; shelving, return, recall, a package and the joining of another sponsor for every sponsor.",
        ConsentKind.Silence, ConsentKind.Urgency, ConsentKind.Shelving, ConsentKind.Return, ConsentKind.Recall, ConsentKind.Package, ConsentKind.Joining);

    private readonly Option<string?> proposal = new("--proposal") { Description = "The proposal concerned.", HelpName = "idn-2026-1" };
    private readonly Option<string?> organ = new("--organ") { Description = "For standing consent to silence: on everything before this organ.", HelpName = "AMM" };

    public void AddTo(Command command)
    {
        command.Add(kind);
        command.Add(proposal);
        command.Add(organ);
    }

    /// <summary>Acts on the one that is named.</summary>
    public async Task<T> On<T>(Session session, Func<string, ConsentKind, Task<T>> ofProposal, Func<string, Task<T>> standing, CancellationToken ct)
    {
        var to = Choice.Read<ConsentKind>(session.Of(kind));
        return (session.Of(proposal), session.Of(organ)) switch
        {
            ({ } given, null) => await ofProposal(await session.Proposal(given, ct), to),
            (null, { } given) when to == ConsentKind.Silence => await standing(Organs.Of(given)),
            (null, { }) => throw new BadInputException("Only consent to silence can stand for an organ.", "Give --proposal."),
            _ => throw new BadInputException("A consent is on one thing.", "Give --proposal, or for standing consent to silence --organ."),
        };
    }
}
