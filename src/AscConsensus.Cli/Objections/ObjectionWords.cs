using AscConsensus.Engine;
using AscConsensus.V1;
using Objection = AscConsensus.V1.Objection;

namespace AscConsensus.Cli;

/// <summary>How the command line speaks of objections, requests for time and notes.</summary>
internal static class ObjectionWords
{
    /// <summary>"objection (substantive), clause 3", "request for time until Wed 14 Oct 2026".</summary>
    public static string What(Objection objection) => string.Concat(
        objection.Note is null ? "" : "note of ",
        objection.Hold ? $"{(objection.Note is null ? "" : "a ")}request for time until {objection.HoldUntilDate.ToDate().Say()}" : $"{(objection.Note is null ? "" : "an ")}objection",
        objection.Kind == ObjectionKind.Unspecified ? "" : $" ({Choice.Say(objection.Kind)})",
        objection.Clauses.Count > 0 ? $", clause {string.Join(", ", objection.Clauses)}" : "");

    /// <summary>"open", "addressed"; that a request for time has lapsed; that its owner has joined the consensus since, which is more than "withdrawn" would say.</summary>
    public static string State(Objection objection) => objection switch
    {
        { Hold: true, Stands: false, State: ObjectionState.Open or ObjectionState.Addressed or ObjectionState.Maintained } => "lapsed",
        { State: ObjectionState.Joined } => "joined since",
        _ => Choice.Say(objection.State),
    };
}
