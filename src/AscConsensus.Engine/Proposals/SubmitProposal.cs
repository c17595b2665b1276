using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>
/// A member, a ministerial body, or an organ on its meeting's decision puts a proposal forward, or a returned one forward again (Plan of Action, VI.1: new measures
/// and activities).
/// </summary>
public sealed partial class SubmitProposal : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Ministry | OfficeKinds.Chair | OfficeKinds.Body;

    public IEnumerable<Citation> Cited => [Text.Document];

    public void Check(Fields fields)
    {
        fields.Proposal("proposal", Proposal);
        fields.Organ("organ", Organ);
        fields.Require(Subject.Length is > 0 and <= 20, "subject", "Give the code of an item of the Plan of Action, such as II.A.4.");
        Text.Check(fields);
        fields.Require(Activities.Count <= 20, "activities", "Plan at most 20 activities.");
        foreach (var activity in Activities)
        {
            fields.Words("activities.title", activity.Title, 300);
            foreach (var lead in activity.Leads)
            {
                fields.Member("activities.leads", lead);
            }
        }

        foreach (var source in DerivedFrom)
        {
            fields.Proposal("derived_from", source);
        }

        fields.Require(DerivedFrom.Distinct().Count() == DerivedFrom.Count && !DerivedFrom.Contains(Proposal), "derived_from", "Name other proposals, each once.");
        fields.DecisionIfAny("meeting_decision", MeetingDecision);
        fields.Require(
            CoSponsors.All(name => ResourceName.IsMember(name) || ResourceName.IsOrgan(name)) && CoSponsors.Distinct().Count() == CoSponsors.Count,
            "co_sponsors",
            "Name members and ministerial bodies, such as members/SGP or organs/ADMM, each once.");
    }

    public Judgement Decide(Community community, Actor by, Instant at)
    {
        var there = community.Proposals.Find(Proposal);
        if (there is not null && there.Phase != Phase.Returned)
        {
            return Refuse(Reason.AlreadyExists, $"{Proposal} is {PhaseWords.Of(there.Phase)} already.");
        }

        if (there is null && ResourceName.CodeOf(Proposal) != CodeOf(by))
        {
            return Refuse(Reason.WrongOffice, $"{community.NameOf(by.Office)} names its proposals {Prefix(by)}; {Proposal} is another's name.");
        }

        if (there is not null && !there.Sponsors.Contains(by.Member))
        {
            return Refuse(Reason.NotASponsor, $"{community.NameOf(by.Office)} is not a sponsor of {there.Called}.");
        }

        // Its symbol names the organ.
        if (there?.Symbol is not null && there.Organ != Organ)
        {
            return Refuse(Reason.AlreadyExists, $"{there.Called} is before the {community.TitleOf(there.Organ)}: put it before another organ as a new proposal.");
        }

        if (community.FindOrgan(Organ) is not { IsConsulted: false } organ || !organ.ExistsOn(community.DateAt(at)))
        {
            return Refuse(Reason.UnknownOrgan, $"{Organ} is not an organ that decides here on {community.DateAt(at).Say()}.");
        }

        return !community.Catalogue.ContainsKey(Subject) ? Refuse(Reason.UnknownSubject, $"The Plan of Action has no item {Subject}.")
            : Activities.SelectMany(activity => activity.Leads).FirstOrDefault(lead => !community.IsMember(lead, at)) is { } stranger ? Refuse(Reason.UnknownMember, $"{stranger} is not a member on {community.DateAt(at).Say()}.")
            : DerivedFrom.FirstOrDefault(source => community.Proposals.Find(source) is null) is { } unknown ? ProposalRules.Unknown(unknown)
            : there is not null && CoSponsors.Count > 0 ? Invalid("co_sponsors", $"Leave it empty: whoever joins the sponsors of {there.Called} now joins with their consent.")
            : SubmissionRules.IfNobodyChairs(community, Organ, at) ?? SubmissionRules.IfNeverASponsor(community, CoSponsors, at) ?? MeetingRules.IfAlone(community, by, MeetingDecision, new(DecisionPurpose.Submission, Proposal)) ?? Accept();
    }

    public Community Apply(Community community, Entry entry)
    {
        var sources = DerivedFrom.Select(source => community.Proposals[source]).ToList();
        var submitted = community.Proposals.TryGetValue(Proposal, out var there)
            ? community.With(Again(there, entry).WithObjectionsFrom(sources)).WithReadBySponsors(there, Fingerprint.Of(Text.Document.Fingerprint))
            : community with { Proposals = community.Proposals.Add(New(community, entry).WithObjectionsFrom(sources)) };
        return submitted.WithUsed(MeetingDecision, entry.Number);
    }

    private static string CodeOf(Actor by) => by.Office.Of[(by.Office.Of.IndexOf('/', StringComparison.Ordinal) + 1)..].ToLowerInvariant();

    private static string Prefix(Actor by) => $"proposals/{CodeOf(by)}-...";

    private Proposal New(Community community, Entry entry) => new()
    {
        Name = Proposal,
        Organ = Organ,
        Subject = Subject,
        Phase = Phase.Submitted,
        PhaseSince = entry.At,
        Sponsors = [entry.By.Member],
        Submitter = entry.By.Member,
        CoSponsors = [.. CoSponsors],
        Revisions = [Revision.Of(Text, 1, entry)],
        Activities = [.. Activities.Select(Activity.Planned)],
        DerivedFrom = [.. DerivedFrom],

        // Its submission may have been objected to before, in the room.
        HeardInTheRoom = [.. community.MeetingDecisions.Items.Where(decision => decision.Proposal == Proposal).SelectMany(decision => decision.HeardOnProposal)],
    };

    private Proposal Again(Proposal there, Entry entry) => there.Moved(Move.SubmitAgain, entry.At) with
    {
        Organ = Organ,
        Subject = Subject,
        Revisions = there.Revisions.Add(Revision.Of(Text, there.Text.Number + 1, entry)),
        Activities = [.. Activities.Select(Activity.Planned)],
        DerivedFrom = [.. DerivedFrom],
    };
}
