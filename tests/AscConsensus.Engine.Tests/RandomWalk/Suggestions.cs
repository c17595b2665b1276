using NodaTime;

namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>What somebody who has read the state might do next, with a key that is most often the right one.</summary>
internal sealed class Suggestions(Chance chance, bool ties)
{
    private static readonly (string Act, int Weight)[] Weights =
    [
        ("AddMember", 2), ("AddOrgan", 1), ("AppointChair", 1), ("EnrolCredential", 3), ("RevokeCredential", 2), ("RotateCredential", 1), ("AdoptPolicy", 2), ("FoundCommunity", 1),
        ("SubmitProposal", 6), ("SponsorProposal", 4), ("AdmitProposal", 8), ("ReturnProposal", 3), ("WithdrawProposal", 2), ("ReviseText", 4),
        ("OpenConsultation", 2), ("GiveView", 4), ("OpenRound", 10), ("TakePosition", 110), ("ReaffirmPosition", 8), ("WithdrawPosition", 3),
        ("ExtendRound", 3), ("CloseRound", 14), ("AnnounceDecision", 5), ("AcknowledgeRound", 6), ("ConfirmPosition", 8), ("ConcludeConfirmation", 10), ("RecallRound", 1), ("LodgeStatement", 2),
        ("RaiseObjection", 2), ("AddressObjection", 3), ("MaintainObjection", 2), ("WithdrawObjection", 6), ("RecordNote", 1), ("AnswerNote", 4),
        ("RecordMeetingDecision", 4), ("ContestDecision", 1), ("AdoptRule", 2), ("SetUpGroup", 4), ("ReviseGroupText", 4), ("ReachMilestone", 4), ("ReportFromGroup", 2), ("ExtendGroup", 3), ("DissolveGroup", 3),
        ("FormPackage", 8), ("DissolvePackage", 4), ("ClosePackage", 12),
        ("ShelveProposal", 2), ("ReviveProposal", 3), ("ReferToSummit", 4), ("EnterSummitAnswer", 4), ("AttestSummitAnswer", 4), ("GiveConsent", 22), ("WithdrawConsent", 1),
        ("MakeRequest", 1), ("AnswerRequest", 2), ("ProposeCorrection", 2), ("ObjectToCorrection", 1), ("AttachDocument", 1), ("AcknowledgeConsultation", 2), ("CloseConsultation", 3), ("SendReminder", 2),
        ("AddPartner", 1), ("SetGoals", 1), ("SignHandover", 1), ("PublishCalendar", 1),
    ];

    // In the order of their enrolment: a dictionary's own order may be another each time.
    private readonly List<Fingerprint> keys = [];

    private readonly DirectorySuggestions directory = new(chance);
    private readonly ProposalSuggestions proposals = new(chance);
    private readonly RoundSuggestions rounds = new(chance);
    private readonly ObjectionSuggestions objections = new(chance);
    private readonly MeetingSuggestions meetings = new(chance);
    private readonly GroupSuggestions groups = new(chance);
    private readonly PackageSuggestions packages = new(chance);
    private readonly PackagePlan plan = new(chance);
    private readonly BusinessSuggestions business = new(chance);

    public (IAct Act, Fingerprint Key) Next(Community community, Instant now)
    {
        var name = chance.Weighted(Weights);

        // Newcomers are few, and most is to be learnt from one that comes between the cut-off of a silence and its record.
        if (name is "AddMember" or "CloseRound" && chance.In100(80))
        {
            name = community.Proposals.Live.Any(each => each.OpenRound is { IsSilence: true } silence && silence.DueAt <= now) ? "AddMember" : "CloseRound";
        }

        // Some walks are of packages, for which there are proposals enough.
        if (ties && chance.In100(60))
        {
            if (plan.Next(community, now) is var (step, on))
            {
                return On(step, community, on, now);
            }

            name = "SubmitProposal";
        }

        // Few at a time, so that some get as far as a decision; and now and then one that is over.
        var active = community.Proposals.Where(proposal => !Lifecycle.Final.Contains(proposal.Phase)).ToList();
        if (active.Count == 0 || (name == "SubmitProposal" && active.Count < (ties ? 8 : 4)))
        {
            return Submitting(community, now);
        }

        var suited = (IsAfterTheEnd(name) ? community.Proposals : active.AsEnumerable()).Where(proposal => Suits(name, community, proposal)).ToList();

        var proposal = chance.In100(4) ? chance.Of<Proposal>(community.Proposals) : chance.Of(suited.Count > 0 && chance.In100(90) ? suited : active);
        return On(name, community, proposal, now);
    }

    private (IAct, Fingerprint) On(string name, Community community, Proposal proposal, Instant now)
    {
        var (act, office) = directory.Of(name, community, now) ?? proposals.Of(name, community, proposal, now) ?? objections.Of(name, community, proposal, now)
            ?? meetings.Of(name, community, proposal, now) ?? groups.Of(name, community, proposal, now) ?? packages.Of(name, community, proposal, now)
            ?? business.Of(name, community, proposal, now) ?? rounds.Of(name, community, proposal, now)
            ?? throw new InvalidOperationException($"Nobody suggests {name}.");
        (act, office) = meetings.Rested(community, act, office, now);
        return (act, KeyOf(community, office, now));
    }

    private (IAct, Fingerprint) Submitting(Community community, Instant now)
    {
        var office = ties || chance.In100(90) ? Office.MinistryOf(chance.Of(community.Members).Name) : community.ChairOf(Amm);
        var (act, by) = meetings.Rested(community, proposals.New(community, office, now), office, now);
        return (act, KeyOf(community, by, now));
    }

    // Mostly a key of that office that may act; sometimes one that may not, or anybody's, or nobody's.
    private Fingerprint KeyOf(Community community, Office office, Instant now)
    {
        if (chance.In100(1))
        {
            return new Fingerprint(chance.Bytes(Fingerprint.Length));
        }

        if (keys.Count < community.Credentials.Count)
        {
            keys.AddRange(community.Credentials.Keys.Except(keys).OrderBy(key => key.ToString(), StringComparer.Ordinal));
        }

        var own = keys.Where(key => community.Credentials[key].Office == office).ToList();
        var admitted = own.Where(key => (community.Credentials[key].Use != KeyUse.Witness || chance.In100(2)) && Decisions.Admit(community, key, now) is Judgement.Accepted).ToList();
        return admitted.Count > 0 && chance.In100(92) ? chance.Of(admitted) : chance.Of(chance.In100(50) && own.Count > 0 ? own : keys);
    }

    private static bool IsAfterTheEnd(string act) => act is "ProposeCorrection" or "ObjectToCorrection" or "LodgeStatement";

    private static bool Suits(string act, Community community, Proposal proposal) => act switch
    {
        "AdmitProposal" => proposal.Phase == Phase.Submitted,
        "SubmitProposal" => proposal.Phase == Phase.Returned,
        "OpenConsultation" or "OpenRound" or "ReviseText" => proposal.Phase == Phase.Consultation,
        "GiveView" => proposal is { Phase: Phase.Consultation, Consultations.IsEmpty: false },
        "ReaffirmPosition" => proposal is { Phase: Phase.Positions, Rounds.Length: > 1 },
        "CloseRound" or "RecallRound" or "WithdrawPosition" => proposal is { Phase: Phase.Positions, Package: null },
        "TakePosition" or "ExtendRound" => proposal.Phase == Phase.Positions,
        "AcknowledgeRound" => proposal.OpenRound is { IsSilence: true },
        "ConfirmPosition" => proposal.LiveRound?.Positions.Any(position => position.IsToBeConfirmed) ?? false,
        "ConcludeConfirmation" => proposal.Phase == Phase.AwaitingConfirmation,
        "LodgeStatement" => proposal.Rounds.LastOrDefault()?.State == RoundState.Closed,
        "AddressObjection" or "WithdrawObjection" => proposal.Objections.Any(objection => objection is { HasEnded: false, IsUnconfirmed: false }),
        "MaintainObjection" => proposal.Objections.Any(objection => objection.State == ObjectionState.Addressed),
        "AnswerNote" => proposal.Objections.Any(objection => objection.IsUnconfirmed),
        "RecordMeetingDecision" => proposal.OpenRound is { Procedure: Procedure.Meeting } || proposal.Phase == Phase.Consultation,
        "SetUpGroup" => proposal.Phase == Phase.Consultation,
        "GiveConsent" => proposal.Phase == Phase.Consultation,
        "DissolvePackage" or "ClosePackage" => proposal.Package is not null,
        "ReturnProposal" => MeetingSuggestions.Made(community, new(DecisionPurpose.Return, proposal.Name)) is not null,
        "SponsorProposal" => proposal.Phase is Phase.Submitted or Phase.Consultation && ProposalSuggestions.MayJoin(proposal).Any(),
        "FormPackage" => proposal is { Phase: Phase.Consultation, Package: null } && !proposal.SponsorsWithout(ConsentTo.Packing(PackagePlan.TiedWith(community, proposal))).Any(),
        "ShelveProposal" => proposal.Phase is Phase.Consultation or Phase.GroupReview or Phase.Positions && !proposal.SponsorsWithout(new(ConsentKind.Shelving)).Any(),
        "ReviveProposal" => proposal.Phase == Phase.Shelved,
        "ReferToSummit" => proposal is { Phase: Phase.Consultation, Package: null } && proposal.Rounds.LastOrDefault(round => round.Declared is not null) is { Declared.Outcome: Outcome.NoConsensus } failed && failed.Revision == proposal.Text,
        "EnterSummitAnswer" => proposal.Phase is Phase.Endorsed or Phase.ReferredToSummit,
        "AttestSummitAnswer" => proposal.SummitReferences.LastOrDefault() is { AnswerEntry: not null, AttestedAt: null },
        "AnswerRequest" => proposal.Requests.Any(request => request.State == RequestState.Pending),
        "ProposeCorrection" => proposal.Phase == Phase.Adopted,
        "ObjectToCorrection" => !proposal.Corrections.IsEmpty,
        "AcknowledgeConsultation" or "CloseConsultation" => proposal.Consultations.Any(consultation => consultation.IsOpen(proposal)),
        _ => true,
    };
}
