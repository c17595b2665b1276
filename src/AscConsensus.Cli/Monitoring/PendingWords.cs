using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>How the command line speaks of what is pending.</summary>
internal static class PendingWords
{
    public static string Of(PendingKind kind) => kind switch
    {
        PendingKind.Admission => "admit or return",
        PendingKind.Resubmission => "submit again or withdraw",
        PendingKind.View => "view",
        PendingKind.Position => "position",
        PendingKind.Hold => "has asked for time",
        PendingKind.Objection => "objects",
        PendingKind.Closing => "close the round",
        PendingKind.Announcement => "announce",
        PendingKind.NextStep => "next step",
        PendingKind.Note => "confirm or disown a note",
        PendingKind.Confirmation => "confirm the position",
        PendingKind.Conclusion => "conclude confirmation",
        PendingKind.Report => "report of the group",
        PendingKind.Milestone => "milestone of the group",
        PendingKind.Request => "answer a request",
        PendingKind.SummitAnswer => "enter the Summit's answer",
        PendingKind.Attestation => "attest the Summit's answer",
        PendingKind.Revival => "revive",
        PendingKind.Addressed => "objection addressed: maintain or withdraw",
        _ => Choice.Say(kind),
    };

    public static string Of(Waiting waiting) => waiting switch
    {
        Waiting.Now => "now",
        Waiting.Overdue => "overdue",
        Waiting.NotYetDue => "not yet due",
        Waiting.OnHold => "on hold",
        Waiting.ActionHolder => "next to act",
        _ => "",
    };

    /// <summary>The proposal by its symbol or name; the group where there is none.</summary>
    public static string Subject(PendingItem item) =>
        item.Symbol.Length > 0 ? item.Symbol
        : item.Proposal.Length > 0 ? ProposalName.Short(item.Proposal)
        : $"group {item.Resource.Split('/')[1]}";
}
