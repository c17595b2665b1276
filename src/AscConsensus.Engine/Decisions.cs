using AscConsensus.V1;
using NodaTime;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>What holds for every act, around what each act says of itself.</summary>
public static class Decisions
{
    /// <summary>Decides one act at its place in the record.</summary>
    /// <param name="community">The state before it.</param>
    /// <param name="act">What is asked.</param>
    /// <param name="key">The key by which it is asked: the one that signed it, or if none did the connection's. The office is resolved here.</param>
    /// <param name="at">When it would be accepted.</param>
    /// <param name="documents">Fingerprints of the documents that come with the act.</param>
    public static Judgement Decide(Community community, IAct act, Fingerprint key, Instant at, IReadOnlyCollection<Fingerprint> documents)
    {
        var fields = new Fields();
        act.Check(fields);
        if (!fields.AreSound)
        {
            return Malformed(fields.Violations);
        }

        if (!community.IsFounded)
        {
            return act is FoundCommunity ? act.Decide(community, default, at) : Refuse(Reason.NotEnrolled, "The community has not been founded.");
        }

        if (Admit(community, key, at) is Judgement.Refused refused)
        {
            return refused;
        }

        var by = new Actor(community.Credentials[key].Office, key);
        if (!act.MayBeDoneBy.HasFlag(by.Office.Kind))
        {
            return Refuse(Reason.WrongOffice, $"To {ActWords.Of(Acts.NameOf(act))} is for {Words.Of(act.MayBeDoneBy)}; {community.NameOf(by.Office)} may not do it.");
        }

        if (KeyRules.IfNotForActs(community, act, community.Credentials[key]) is { } otherwise)
        {
            return otherwise;
        }

        return DocumentRules.Decide(community, act, by, documents) is Judgement.Refused missing ? missing : act.Decide(community, by, at);
    }

    /// <summary>Applies an accepted act.</summary>
    public static Community Apply(Community community, IAct act, Entry entry) =>
        act.Apply(DocumentRules.Apply(community, act, entry), entry);

    /// <summary>Says whether a key may do anything now: it is enrolled, not revoked, its country is a member, a Chair's term is in force, a convenor's group works.</summary>
    public static Judgement Admit(Community community, Fingerprint key, Instant at)
    {
        if (!community.Credentials.TryGetValue(key, out var credential))
        {
            return Refuse(Reason.NotEnrolled, $"The key {key.Brief} is not a credential of any office.");
        }

        if (credential.RevokedEntry is { } revoked)
        {
            return Refuse(Reason.CredentialRevoked, $"The credential \"{credential.Label}\" of {community.NameOf(credential.Office)} was revoked by entry {revoked}.");
        }

        var day = community.DateAt(at);
        if (community.FindMember(credential.Office.Of) is { } member && !member.IsMemberOn(day))
        {
            return Refuse(Reason.UnknownMember, $"{member.Title} is a member only from {member.Joined.Say()}.");
        }

        if (community.FindPartner(credential.Office.Of) is { } partner && !partner.IsPartnerOn(day))
        {
            return Refuse(Reason.UnknownPartner, $"{partner.Title} is a dialogue partner only from {partner.Since.Say()}.");
        }

        if (credential.Office.Kind == OfficeKinds.Convenor && community.Groups[credential.Office.Of] is { State: not GroupState.Working } group)
        {
            return GroupRules.Ended(community, group);
        }

        return credential.Office.Kind != OfficeKinds.Chair || HoldsChair(community, credential, day)
            ? Accept()
            : Refuse(Reason.TermNotInForce, $"{community.TitleOf(credential.Holder)} does not hold the chair of the {community.TitleOf(credential.Office.Of)} on {day.Say()}.");
    }

    private static bool HoldsChair(Community community, Credential credential, LocalDate day) =>
        community.Terms.Any(term => term.IsInForce(credential.Office.Of, credential.Holder, day));

    private static Judgement.Refused Malformed(IReadOnlyList<Violation> violations) => new(
        Reason.InvalidField,
        $"{string.Join(", ", violations.Select(violation => violation.Field).Distinct())}: {violations[0].Remedy}",
        violations);
}
