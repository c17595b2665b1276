using AscConsensus.Client;
using AscConsensus.Engine;
using AscConsensus.V1;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests;

/// <summary>One of each act, with sound fields and on what there is not: nothing but the office decides whether it is refused as another's.</summary>
internal static class SoundActs
{
    private static readonly CitedDocument Words = CitedDocument.Of("Words");
    private static readonly ByteString Key = ByteString.CopyFrom(new byte[32]);
    private static readonly Timestamp Due = Timestamp.FromDateTimeOffset(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));

    /// <param name="name">Such as "TakePosition".</param>
    /// <param name="office">Who does it: an office's own names are its own.</param>
    public static IAct Named(string name, Office office) => name switch
    {
        nameof(AddMember) => new AddMember { Member = "members/TLS", Name = "Timor-Leste", JoinedDate = "2025-10-26" },
        nameof(AddOrgan) => new AddOrgan { Organ = "organs/SOM", Name = "Senior Officials", EstablishedDate = "2000-01-01" },
        nameof(AppointChair) => new AppointChair { Organ = "organs/AMM", Member = "members/TLS", FromDate = "2027-01-01", UntilDate = "2027-12-31" },
        nameof(EnrolCredential) => new EnrolCredential { Key = Key, Office = "offices/ministry-tls", Label = "second" },
        nameof(RevokeCredential) => new RevokeCredential { Key = Key },
        nameof(SubmitProposal) => Submission($"proposals/{(office.Kind == OfficeKinds.Ministry ? office.ToString()["offices/ministry-".Length..] : "idn")}-2026-9"),
        nameof(SponsorProposal) => new SponsorProposal { Proposal = TheProposal, TextFingerprint = Key },
        nameof(AdmitProposal) => new AdmitProposal { Proposal = TheProposal, Symbol = "ASC/AMM/2026/001" },
        nameof(ReturnProposal) => new ReturnProposal { Proposal = TheProposal, Reasons = Words.Citation, MeetingDecision = "organs/AMM/decisions/1" },
        nameof(WithdrawProposal) => new WithdrawProposal { Proposal = TheProposal },
        nameof(ReviseText) => new ReviseText { Proposal = TheProposal, Revision = 2, Replaces = Key, Text = TextOf(TheText, TheWords) },
        nameof(OpenConsultation) => new OpenConsultation { Consultation = TheProposal + "/consultations/1", TextFingerprint = Key, Members = { "members/VNM" }, DueTime = Due },
        nameof(GiveView) => new GiveView { Consultation = TheProposal + "/consultations/1", TextFingerprint = Key, View = Words.Citation },
        nameof(OpenRound) => new OpenRound { Round = TheRound, Organ = "organs/AMM", Rule = "rules/charter", RuleVersion = 1, TextFingerprint = Key, Electorate = { "members/IDN" }, DueTime = Due },
        nameof(TakePosition) => Position(Stance.Support),
        nameof(ReaffirmPosition) => new ReaffirmPosition { Round = TheRound, TextFingerprint = Key, EarlierEntry = 1 },
        nameof(WithdrawPosition) => new WithdrawPosition { Round = TheRound, PositionEntry = 1 },
        nameof(ExtendRound) => new ExtendRound { Round = TheRound, OldDueTime = Due, NewDueTime = Due, Reason = Words.Citation },
        nameof(CloseRound) => new CloseRound { Round = TheRound, Outcome = Outcome.Adopted },
        nameof(AnnounceDecision) => new AnnounceDecision { Round = TheRound },
        _ => throw new InvalidOperationException($"{name} is a new act: write a sound one down here."),
    };

    /// <summary>A text must come with its document before anything else is asked.</summary>
    public static Document[] DocumentsOf(IAct act) => act is SubmitProposal or ReviseText ? [TheText.Document] : [];
}
