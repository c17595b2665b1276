using AscConsensus.Engine;
using AscConsensus.V1;

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
        Rules = { founding.Rules },
        Catalogue = { founding.Catalogue },
        EngineVersion = community.EngineVersion,
    };

    private static V1.Member Of(Engine.Member member) => new() { Member_ = member.Name, Name = member.Title, JoinedDate = member.Joined.ToText() };

    private static V1.Organ Of(Engine.Organ organ) => new()
    {
        Organ_ = organ.Name,
        Name = organ.Title,
        EstablishedDate = organ.Established.ToText(),
        Consulted = organ.IsConsulted,
    };

    private static V1.Term Of(Engine.Term term) => new()
    {
        Organ = term.Organ,
        Member = term.Member,
        FromDate = term.From.ToText(),
        UntilDate = term.Until.ToText(),
    };
}
