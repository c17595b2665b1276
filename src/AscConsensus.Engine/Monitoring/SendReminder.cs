using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>The Secretary-General reminds offices of what is awaited of them (Plan of Action, VI.3). Who has answered, asked for time or is not due is not reminded.</summary>
public sealed partial class SendReminder : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.SecretaryGeneral;

    public IEnumerable<Citation> Cited => Message is null ? [] : [Message];

    private HashSet<Office> Recipients => [.. Offices.Select(name => Office.TryParse(name, out var office) ? office.Value : default)];

    public void Check(Fields fields)
    {
        fields.Require(
            ReminderSubject.IsSound(Resource), "resource", "Name a proposal, round, consultation, request, group or milestone as the pending item does, such as proposals/idn-2026-3/rounds/1.");
        fields.Require(Offices.Count > 0, "offices", "Name the offices that are reminded.");
        fields.Require(Offices.Distinct().Count() == Offices.Count, "offices", "Name each office once.");
        foreach (var name in Offices)
        {
            fields.Require(Office.TryParse(name, out _), "offices", "Name an office such as offices/ministry-idn or offices/body-admm.");
        }

        fields.CitedIfAny("message", Message);
        fields.Require(
            Message is not { Distribution: Distribution.Offices } || Message.Offices.ToHashSet().SetEquals(Offices), "message.offices", "A message for some offices is for those that are reminded, and no others.");
    }

    public Judgement Decide(Community community, Actor by, Instant at)
    {
        if (ReminderSubject.IfUnknown(community, Resource) is { } unknown)
        {
            return unknown;
        }

        var owner = ReminderSubject.OwnerOf(Resource);
        var items = ReminderSubject.IsOfGroup(Resource) ? PendingItems.Of(community, community.Groups[owner], at) : PendingItems.Of(community, community.Proposals[owner], at);
        var awaited = items.Where(item => item.Resource == Resource && item.IsAwaited).Select(item => item.Office).ToHashSet();
        var others = Recipients.Except(awaited).Select(community.NameOf).Order(StringComparer.Ordinal).ToList();
        var unable = Recipients.Where(office => !MayRead(office)).Select(community.NameOf).Order(StringComparer.Ordinal).ToList();
        return others.Count > 0 ? Refuse(Reason.NotAwaited, $"Nothing is awaited now at {Resource} from {string.Join(", ", others)}: only those awaited are reminded.")
            : unable.Count > 0 ? Refuse(Reason.DistributionDiffers, $"The message cannot be read by {string.Join(", ", unable)}.")
            : Accept();
    }

    public Community Apply(Community community, Entry entry)
    {
        var reminder = new Reminder(Resource, [.. Recipients], Message is null ? null : Fingerprint.Of(Message.Fingerprint), entry.Number, entry.At);
        var owner = ReminderSubject.OwnerOf(Resource);
        if (ReminderSubject.IsOfGroup(Resource))
        {
            var group = community.Groups[owner];
            return community with { Groups = community.Groups.With(group with { Reminders = group.Reminders.Add(reminder) }) };
        }

        var proposal = community.Proposals[owner];
        return community.With(proposal with { Reminders = proposal.Reminders.Add(reminder) });
    }

    private bool MayRead(Office office) => Message is null || Message.Distribution == Distribution.Offices || new DocumentFacts(Message.Distribution, [], default).MayBeReadBy(office);
}
