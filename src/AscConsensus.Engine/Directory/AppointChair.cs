using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>A member holds the chair of an organ for a term (Charter, Article 31: rotation; the terms are data).</summary>
public sealed partial class AppointChair : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.SecretaryGeneral;

    public IEnumerable<Citation> Cited => Decision is null ? [] : [Decision];

    public void Check(Fields fields)
    {
        fields.Organ("organ", Organ);
        fields.Member("member", Member);
        fields.Date("from_date", FromDate);
        fields.Date("until_date", UntilDate);
        fields.Require(string.CompareOrdinal(FromDate, UntilDate) <= 0, "until_date", "End the term on or after the day it begins.");
        fields.CitedIfAny("decision", Decision);
    }

    public Judgement Decide(Community community, Actor by, Instant at)
    {
        if (community.FindOrgan(Organ) is not { IsConsulted: false })
        {
            return Refuse(Reason.UnknownOrgan, $"{Organ} is not an organ that decides here.");
        }

        if (community.FindMember(Member) is not { } member)
        {
            return Refuse(Reason.UnknownMember, $"{Member} is not a member.");
        }

        if (!member.IsMemberOn(FromDate.ToDate()))
        {
            return Refuse(Reason.UnknownMember, $"{member.Title} is a member only from {member.Joined.Say()}.");
        }

        var overlap = community.Terms.FirstOrDefault(term => term.Overlaps(Organ, FromDate.ToDate(), UntilDate.ToDate()));
        return overlap is not null ? Refuse(Reason.AlreadyExists, $"{community.TitleOf(overlap.Member)} holds that chair from {overlap.From.Say()} until {overlap.Until.Say()}.")
            : Decision is null && by != default ? Refuse(Reason.NoteRequired, "A term is entered on a decision: cite the document that decided it.")
            : Accept();
    }

    public Community Apply(Community community, Entry entry) => community with
    {
        DirectoryEntry = entry.Number,
        Terms = community.Terms.Add(new Term(Organ, Member, FromDate.ToDate(), UntilDate.ToDate())),
    };
}
