using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>
/// The group puts its own wording beside the sponsors', who may take it over as a revision by citing the same document. What is outside the mandate stays:
/// clauses and their order here, with no new ones among them, their words where the documents are read.
/// </summary>
public sealed partial class ReviseGroupText : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Convenor;

    public IEnumerable<Citation> Cited => [Text.Document];

    public void Check(Fields fields)
    {
        fields.Group("group", Group);
        fields.Require(Revision > 0, "revision", "Give the number of the group's text.");
        fields.Fingerprint("departs_from", DepartsFrom);
        Text.Check(fields);
    }

    public Judgement Decide(Community community, Actor by, Instant at) => community.ForItsConvenor(Group, by, group =>
    {
        if (!group.IsOnProposal)
        {
            return Refuse(Reason.OutsideMandate, $"{Group} works on {group.Subject}, which has no text.");
        }

        var proposal = community.Proposals[group.Subject];
        var outside = group.OutsideIn(proposal.Text).ToList();
        return Revision != group.Texts.Length + 1 ? Refuse(Reason.StaleRevision, $"The next text of {Group} is number {group.Texts.Length + 1}, not {Revision}.")
            : ProposalRules.IfPresent(proposal, DepartsFrom) is Refused stale ? stale
            : !group.Clauses.IsEmpty && !Text.Clauses.Where(clause => !group.Clauses.Contains(clause)).SequenceEqual(outside)
                ? Refuse(Reason.OutsideMandate, $"Clauses outside the mandate of {Group} stay, in their order, and none is added: {string.Join(", ", outside)}.")
            : outside.Count > 0 && Text.Title != proposal.Text.Title ? Refuse(Reason.OutsideMandate, $"The title is outside the mandate of {Group}: it stays \"{proposal.Text.Title}\".")
            : Accept();
    });

    public Community Apply(Community community, Entry entry)
    {
        var group = community.Groups[Group];
        var proposal = community.Proposals[group.Subject];
        var text = new GroupText(Engine.Revision.Of(Text, Revision, entry), proposal.Text.Number);
        return community.With(group with { Texts = group.Texts.Add(text) }).WithReadBySponsors(proposal, text.Text.Text);
    }
}
