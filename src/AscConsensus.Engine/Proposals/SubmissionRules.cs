using AscConsensus.V1;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>What else may refuse a submission.</summary>
internal static class SubmissionRules
{
    /// <summary>What nobody could admit or return would lie there for ever.</summary>
    public static Judgement? IfNobodyChairs(Community community, string organ, Instant at)
    {
        var chair = community.ChairOf(organ);
        return community.Terms.Any(term => term.Organ == chair.Of && term.Until >= community.DateAt(at)) ? null
            : Refuse(Reason.NoChair, $"Nobody holds the chair of the {community.TitleOf(chair.Of)} on {community.DateAt(at).Say()} or later: the Secretary-General enters a term first.");
    }

    /// <summary>Members sponsor proposals, and ministerial bodies; nobody else is waited for.</summary>
    public static Judgement? IfNeverASponsor(Community community, IEnumerable<string> named, Instant at)
    {
        var today = community.DateAt(at);
        return named.FirstOrDefault(name => !community.IsMember(name, at) && !(community.FindOrgan(name) is { IsConsulted: true } body && body.ExistsOn(today))) is not { } stranger ? null
            : ResourceName.IsMember(stranger) ? Refuse(Reason.UnknownMember, $"{stranger} is not a member on {today.Say()}.")
            : Refuse(Reason.UnknownOrgan, $"{stranger} is not a ministerial body on {today.Say()}: no other organ joins the sponsors.");
    }
}
