using AscConsensus.Coordinator.Rounds;
using AscConsensus.Engine;
using AscConsensus.Protocol;
using AscConsensus.Record;
using AscConsensus.V1;
using Google.Protobuf;

namespace AscConsensus.Coordinator.Directory;

/// <summary>The directory as readers see it: everything entered, with its dates.</summary>
internal static class CommunityView
{
    public static V1.Community Of(Engine.Community community, FoundCommunity founding) => new()
    {
        Origin = community.Origin,
        Name = community.Name,
        Zone = community.Zone.Id,
        Seat = community.Seat,
        Members = { community.Members.Select(Of) },
        Organs = { community.Organs.Values.OrderBy(organ => organ.Abbreviation, StringComparer.Ordinal).Select(Of) },
        Terms = { community.Terms.Select(Of) },
        Rules = { community.Rules.Values.OrderBy(rule => rule.Name, StringComparer.Ordinal).ThenBy(rule => rule.Version).Select(RuleView.Of) },
        Catalogue = { founding.Catalogue },
        EngineVersion = community.EngineVersion,
        Partners = { community.Partners.Select(Of) },
        Goals = { community.Goals.Values.OrderBy(goal => goal.Phase).Select(Of) },
        Policy = community.Policy.Say(),
        CheckpointKey = ByteString.CopyFrom(community.CheckpointKey.Span),
        Witnesses = { community.Witnesses().OrderBy(witness => witness.Key.ToString(), StringComparer.Ordinal).Select(witness => Of(witness.Key, witness.Value)) },
        Calendars = { community.Calendars.Values.OrderBy(calendar => community.TitleOf(calendar.Member), StringComparer.Ordinal).Select(Of) },
    };

    private static Witness Of(Office office, NoteVerifier key) => new() { Office = office.ToString(), PublicKey = ByteString.CopyFrom(key.PublicKeyBytes) };

    private static V1.Member Of(Engine.Member member) => new() { Member_ = member.Name, Name = member.Title, JoinedDate = member.Joined.ToText() };

    private static V1.Organ Of(Engine.Organ organ) => new()
    {
        Organ_ = organ.Name,
        Name = organ.Title,
        EstablishedDate = organ.Established.ToText(),
        Consulted = organ.IsConsulted,
        Superior = organ.Superior,
    };

    private static V1.Partner Of(Engine.Partner partner) => new() { Partner_ = partner.Name, Name = partner.Title, SinceDate = partner.Since.ToText() };

    public static PhaseGoal Of(Goal goal) => new() { Phase = goal.Phase, AttentionDays = goal.AttentionDays, LateDays = goal.LateDays };

    private static V1.Calendar Of(Engine.Calendar calendar) => new()
    {
        Calendar_ = calendar.Name,
        Version = calendar.Version,
        RestDays = { calendar.RestDays },
        Holidays = { calendar.Holidays.Select(holiday => new Holiday { Date = holiday.Date.ToText(), Name = holiday.Name }) },
        PublishedTime = calendar.PublishedAt.ToTimestamp(),
    };

    private static V1.Term Of(Engine.Term term) => new()
    {
        Organ = term.Organ,
        Member = term.Member,
        FromDate = term.From.ToText(),
        UntilDate = term.Until.ToText(),
    };
}
