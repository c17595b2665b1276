using AscConsensus.Engine;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.V1;

/// <summary>
/// The community changes what it asks of keys, as it adopts a rule: every member was seated, none objected, and none contests the record, in the organ that keeps the
/// Summit's business.
/// </summary>
public sealed partial class AdoptPolicy : IAct
{
    public OfficeKinds MayBeDoneBy => OfficeKinds.Chair;

    public void Check(Fields fields)
    {
        fields.Require(Policy is not null, "policy", "Give the policy.");
        Engine.RecordPolicy.Check(Policy, fields, "policy");
        fields.Decision("meeting_decision", MeetingDecision);
    }

    public Judgement Decide(Community community, Actor by, Instant at) =>
        MeetingRules.IfNotToAdopt(community, by, MeetingDecision, new(DecisionPurpose.Policy))
        ?? Engine.RecordPolicy.IfTooManyWitnesses(Policy, community)
        ?? (CredentialRules.LackedToRegister(community with { Policy = Engine.RecordPolicy.From(Policy) }) is { } lacked
            ? Refuse(Reason.LastCredential, $"The Secretary-General has no {Words.Of(lacked)} key: under this policy nobody could register a note verbale.")
            : Accept());

    public Community Apply(Community community, Entry entry) =>
        (community with { DirectoryEntry = entry.Number, Policy = Engine.RecordPolicy.From(Policy) }).WithUsed(MeetingDecision, entry.Number);
}
