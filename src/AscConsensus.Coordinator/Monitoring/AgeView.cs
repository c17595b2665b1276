using System.Globalization;
using AscConsensus.Coordinator.Directory;
using AscConsensus.Engine;

namespace AscConsensus.Coordinator.Monitoring;

/// <summary>How long a proposal has been in its phase, as readers see it.</summary>
internal static class AgeView
{
    public static V1.Age Of(Engine.Age age) => new()
    {
        Proposal = age.Proposal.Name,
        Symbol = age.Proposal.Symbol ?? "",
        Title = age.Proposal.Text.Title,
        Phase = age.Proposal.Phase,
        PhaseTime = age.Proposal.PhaseSince.ToTimestamp(),
        Days = (uint)age.Days,
        DaysOnHold = (uint)age.DaysOnHold,
        State = age.State,
        Goal = age.Goal is { } goal ? CommunityView.Of(goal) : null,
    };

    /// <summary>By which the list is ordered: the longest in its phase first.</summary>
    public static string KeyOf(Engine.Age age) => string.Create(CultureInfo.InvariantCulture, $"{int.MaxValue - age.Days:d10} {age.Proposal.Name}");
}
