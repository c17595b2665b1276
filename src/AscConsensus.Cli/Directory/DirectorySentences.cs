using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The acts on who belongs to the community and by which rules it decides, in words.</summary>
internal static class DirectorySentences
{
    public static ActSentences AddDirectory(this ActSentences all) => all
        .Of<FoundCommunity>((act, _) => $"entered the members, organs, rules and credentials of the {act.Name}")
        .Of<AddMember>((act, _) => $"entered {act.Name} as a member from {act.JoinedDate.ToDate().Say()}")
        .Of<AddOrgan>((act, _) => $"entered the {act.Name}, {act.Organ["organs/".Length..]}")
        .Of<AddPartner>((act, _) => $"entered {act.Name} as a dialogue partner from {act.SinceDate.ToDate().Say()}")
        .Of<AppointChair>((act, names) =>
            $"entered {names.Title(act.Member)} as Chair of the {names.Title(act.Organ)} from {act.FromDate.ToDate().Say()} until {act.UntilDate.ToDate().Say()}")
        .Of<SignHandover>((act, names) => $"signed the handover of the {names.Title(act.Organ)} to {names.Title(act.Successor)}")
        .Of<EnrolCredential>((act, names) => $"enrolled the {Words.Of(act.Use)} key {Fingerprint.Of(act.Key).Brief} for {names.Office(act.Office)}, \"{act.Label}\"")
        .Of<RotateCredential>((act, names) =>
            $"put the {Words.Of(act.Successor.Use)} key {Fingerprint.Of(act.Successor.Key).Brief} of {names.Office(act.Successor.Office)}, \"{act.Successor.Label}\", in the place of the key {Fingerprint.Of(act.Key).Brief}")
        .Of<RevokeCredential>((act, _) => $"revoked the key {Fingerprint.Of(act.Key).Brief}")
        .Of<AdoptRule>((act, _) => $"entered the rule {act.Rule.Title}, {act.Rule.Rule_} version {act.Rule.Version}{ProposalSentences.On(act.MeetingDecision)}")
        .Of<AdoptPolicy>((act, _) => $"entered what is asked of keys: {PolicyWords.Of(act.Policy)}{ProposalSentences.On(act.MeetingDecision)}")
        .Of<SetGoals>((_, _) => "set the goals by which the age of proposals is judged")
        .Of<PublishCalendar>((act, _) => $"published its calendar, version {act.Version}");
}
