using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Tests.Ownership;

/// <summary>How ownership binds one act: of the offices whose kind may do it, which does it here, and why the others are refused.</summary>
/// <param name="Act">Such as "CloseRound".</param>
/// <param name="Why">Whose it is, in a few words; or why it is nobody's own.</param>
internal sealed record OwnershipRow(string Act, string Why)
{
    /// <summary>Those that do it; each after the other unless <see cref="IsOnce"/>.</summary>
    public required string[] Own { get; init; }

    /// <summary>Why all others of these kinds are refused; unspecified where there are none.</summary>
    public Reason Others { get; init; }

    /// <summary>Those that are refused for another reason.</summary>
    public (string Office, Reason Reason)[] Except { get; init; } = [];

    /// <summary>What there is before.</summary>
    public Func<World, Task> Prepare { get; init; } = _ => Task.CompletedTask;

    /// <summary>The act of one office, with a document in every field that may cite one.</summary>
    public required Func<World, string, IAct> Make { get; init; }

    /// <summary>Whether it can be done only once: each that may do it does so in a world of its own.</summary>
    public bool IsOnce { get; init; }

    /// <summary>Whether every member must be able to read what it cites.</summary>
    public bool IsForMembers { get; init; }

    /// <summary>Whom it names where it cites for some offices only.</summary>
    public string[] Named { get; init; } = [World.VietNam, World.Japan, World.Operator];

    /// <summary>Whether somebody must be named then, who cannot do without reading it.</summary>
    public bool HasAddressee { get; init; }

    /// <summary>Those that may read what it cites by the act itself, whatever the distribution says.</summary>
    public string[] Readers { get; init; } = [];

    /// <summary>An office that the act ends.</summary>
    public string Ended { get; init; } = "";

    public Reason RefusalOf(string office) => office == World.NextChair ? Reason.TermNotInForce : Except.FirstOrDefault(except => except.Office == office) is { Office: not null } except ? except.Reason : Others;

    public override string ToString() => $"{Act}: {Why}";
}
