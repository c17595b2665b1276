using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>A member enters the community from a day on.</summary>
public sealed partial class AddMember : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.SecretaryGeneral;

    public IEnumerable<Citation> Cited => Decision is null ? [] : [Decision];

    public void Check(Fields fields)
    {
        fields.Member("member", Member);
        fields.Words("name", Name, 60);
        fields.Date("joined_date", JoinedDate);
        fields.CitedIfAny("decision", Decision);
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        community.FindMember(Member) is { } there ? Refuse(Reason.AlreadyExists, $"{there.Title} is entered already, as a member since {there.Joined.Say()}.")
        : Decision is null && by != default ? Refuse(Reason.NoteRequired, "Membership is entered on a decision: cite the document that decided it.")
        : Accept();

    public Community Apply(Community community, Entry entry) => community with
    {
        DirectoryEntry = entry.Number,
        Members = community.Members.Add(new Member(Member, Name, JoinedDate.ToDate(), entry.At)).Sort((a, b) => string.CompareOrdinal(a.Title, b.Title)),
    };
}
