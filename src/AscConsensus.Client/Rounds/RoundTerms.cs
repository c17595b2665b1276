using AscConsensus.V1;

namespace AscConsensus.Client;

/// <summary>How a round is asked. What is left out is what is usual.</summary>
public sealed record RoundTerms
{
    /// <summary>A rule the community has adopted; its latest version in effect is taken.</summary>
    public string Rule { get; init; } = "rules/charter";

    /// <summary>The organ that is asked, such as "organs/SOM": left out, the one whose Chair opens the round.</summary>
    public string Organ { get; init; } = "";

    /// <summary>How positions are gathered: left out, silence under a rule of silence, correspondence under any other.</summary>
    public Procedure Procedure { get; init; }

    /// <summary>What is put to the members: left out, adoption before the organ that decides, endorsement right below the Summit, forwarding below that.</summary>
    public Outcome AskedOutcome { get; init; }

    /// <summary>The exact question, at most 300 characters: left out, whether any member objects to the outcome asked.</summary>
    public string Question { get; init; } = "";

    /// <summary>The revision that was read: if another is the present one the act is refused. Left out, it is the present revision.</summary>
    public uint? Revision { get; init; }
}
