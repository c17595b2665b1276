using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The acts on a proposal and its text, in words.</summary>
internal static class ProposalSentences
{
    public static ActSentences AddProposals(this ActSentences all) => all
        .Of<SubmitProposal>((act, names) => $"put \"{act.Text.Title}\" forward to the {names.Title(act.Organ)}{Joining(act, names)}{On(act.MeetingDecision)}")
        .Of<SponsorProposal>((_, _) => "joined the sponsors")
        .Of<AdmitProposal>((act, _) => $"admitted it as {act.Symbol}")
        .Of<ReturnProposal>((act, _) => $"returned it to its sponsors{ByWhom(act.MeetingDecision)}")
        .Of<WithdrawProposal>((act, _) => $"withdrew its sponsorship{On(act.MeetingDecision)}")
        .Of<ReviseText>((act, _) => $"revised the text: revision {act.Revision}")
        .Of<ShelveProposal>((act, _) => $"shelved it{(act.ReturnDate.Length > 0 ? $" until {act.ReturnDate.ToDate().Say()}" : "")}{ByWhom(act.MeetingDecision)}")
        .Of<ReviveProposal>((_, _) => "took it back to consultation")
        .Of<AttachDocument>((act, _) => $"attached \"{act.Title}\"")
        .AddSummit()
        .AddConsents()
        .AddCorrections();

    /// <summary>", on decision 2026-1"; nothing if it rests on none.</summary>
    internal static string On(string meetingDecision) => meetingDecision.Length > 0 ? $", on decision {Numbered.Short(meetingDecision)}" : "";

    private static ActSentences AddSummit(this ActSentences all) => all
        .Of<ReferToSummit>((_, _) => "referred it to the Summit")
        .Of<EnterSummitAnswer>((act, _) => $"entered the Summit's answer of {act.DecidedDate.ToDate().Say()}: {Answered(act)}")
        .Of<AttestSummitAnswer>((act, _) => $"attested the Summit's answer, entry {act.AnswerEntry}");

    private static ActSentences AddConsents(this ActSentences all) => all
        .Of<GiveConsent>((act, names) => $"consented to {names.Say(To(act))}{In(act.Organ, names)}{On(act.MeetingDecision)}")
        .Of<WithdrawConsent>((act, names) => $"took back its consent to {ConsentWords.Of(act.Kind)}{In(act.Organ, names)}")
        .Of<MakeRequest>((act, _) => $"asked the Chair for {Asked(act.Kind)}, request {Last(act.Request)}")
        .Of<AnswerRequest>((act, _) => $"{(act.Granted ? "granted" : "did not grant")} request {Last(act.Request)}");

    private static ActSentences AddCorrections(this ActSentences all) => all
        .Of<ProposeCorrection>((act, _) => $"proposed to mend a mistake of writing, correction {Last(act.Correction)}")
        .Of<ObjectToCorrection>((act, _) => $"objected to correction {Last(act.Correction)}");

    private static string Joining(SubmitProposal act, Names names) => act.CoSponsors.Count > 0 ? $", to be joined by {names.Titles(act.CoSponsors)}" : "";

    private static ConsentTo To(GiveConsent act) =>
        act.Kind == ConsentKind.Package ? ConsentTo.Packing(act.PackageProposals) : new(act.Kind, act.Sponsor, DueAt: act.DueTime?.ToInstant());

    private static string ByWhom(string meetingDecision) => meetingDecision.Length > 0 ? On(meetingDecision) : ", as its sponsors agree";

    private static string In(string organ, Names names) => organ.Length > 0 ? $" in the {names.Title(organ)}" : "";

    private static string Answered(EnterSummitAnswer act) => act.Answer switch
    {
        SummitAnswer.Method => $"it is decided under {act.Rule.Title}",
        SummitAnswer.Adopted => "it is adopted",
        SummitAnswer.Noted => "it is noted",
        SummitAnswer.Shelved => "it is shelved",
        SummitAnswer.Returned => "it goes back to consultation",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act.Answer, "Not an answer of the Summit."),
    };

    private static string Asked(RequestKind kind) => kind switch
    {
        RequestKind.Inscription => "its inscription on the agenda",
        RequestKind.Opening => "a round",
        RequestKind.Closing => "the closing of the round",
        RequestKind.Revival => "its revival",
        RequestKind.Extension => "more time for the round",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of request."),
    };

    private static string Last(string name) => name[(name.LastIndexOf('/') + 1)..];
}
