using System.CommandLine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>A command with examples, and with an action that answers on a screen.</summary>
internal sealed class Verb(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples => examples;

    /// <summary>Whether being stopped is how it ends, rather than an interruption.</summary>
    public bool GoesOnUntilStopped { get; private set; }

    /// <summary>Does something on this machine.</summary>
    public Func<Run, CancellationToken, Task<int>>? Perform { get; private set; }

    public Verb UntilStopped()
    {
        GoesOnUntilStopped = true;
        return this;
    }

    /// <summary>Leaves it out of the help: programs call it, not people.</summary>
    public Verb Hide()
    {
        Hidden = true;
        return this;
    }

    public Verb Does(Func<Run, CancellationToken, Task<int>> action)
    {
        Perform = action;
        return this;
    }

    /// <summary>Asks the coordinator.</summary>
    public Verb Asks(Func<Session, CancellationToken, Task> question) => Asks(async (session, ct) =>
    {
        await question(session, ct);
        return ExitCode.Done;
    });

    /// <summary>Asks the coordinator something whose answer is the exit code.</summary>
    public Verb Asks(Func<Session, CancellationToken, Task<int>> question) => Does(async (run, ct) =>
    {
        using var session = new Session(run.Parsed, run.Screen, run.Input);
        return await question(session, ct);
    });

    /// <summary>Does an act, and says how what it concerns stands then.</summary>
    /// <param name="act">Returns the receipt, and the name of what the act concerns, whose sentence is said then; empty if none.</param>
    public Verb Acts(Func<Session, CancellationToken, Task<(Receipt Receipt, string About)>> act) => Asks(async (session, ct) =>
    {
        var (receipt, about) = await act(session, ct);
        await session.Recorded(receipt, about, ct);
    });
}
