using AscConsensus.V1;
using Google.Protobuf.WellKnownTypes;
using static AscConsensus.Coordinator.Tests.Acting;

namespace AscConsensus.Coordinator.Tests.Ownership;

// How far a proposal has come when the question is who goes on.
internal sealed partial class World
{
    private int decisions;

    public Timestamp Due => Coordinator.Opening().DueTime;

    public static Timestamp After(Timestamp time) => new() { Seconds = time.Seconds + 86400 };

    public Task Submitted(string proposal = TheProposal, string by = Indonesia) => Do(by, Submission(proposal));

    public async Task Admitted()
    {
        await Submitted();
        await Do(Chair, new AdmitProposal { Proposal = TheProposal, Symbol = "ASC/AMM/2026/001" });
    }

    /// <summary>Viet Nam, the defence ministers and Japan are asked.</summary>
    public async Task Consulted()
    {
        await Admitted();
        await Do(Chair, Consulting());
    }

    public OpenConsultation Consulting() => new()
    {
        Consultation = TheProposal + "/consultations/1",
        TextFingerprint = TheText.Citation.Fingerprint,
        Members = { "members/VNM" },
        Organs = { "organs/ADMM" },
        Partners = { "partners/JPN" },
        DueTime = Due,
        Question = Words(),
    };

    public async Task Opened()
    {
        await Admitted();
        await Do(Chair, Coordinator.Opening());
    }

    /// <summary>A round of senior officials on what is before the ministers.</summary>
    public OpenRound OpeningInSom()
    {
        var opening = Coordinator.Opening();
        (opening.Organ, opening.AskedOutcome) = ("organs/SOM", Outcome.Forwarded);
        return opening;
    }

    public async Task EachTakes(Stance stance, string round = TheRound)
    {
        foreach (var ministry in Ministries)
        {
            await Do(ministry, Position(stance, round));
        }
    }

    public async Task Agreed()
    {
        await Opened();
        await EachTakes(Stance.Support);
    }

    public async Task Adopted()
    {
        await Agreed();
        await Do(Chair, Closing(Outcome.Adopted));
    }

    /// <summary>A first round in which Indonesia joined ended without consensus: <see cref="Last"/> is its position.</summary>
    public async Task NotAgreed()
    {
        await Opened();
        await Do(VietNam, Position(Stance.Objection));
        var position = await Do(Indonesia, Position(Stance.Support));
        await Do(Chair, Closing(Outcome.NoConsensus));
        Last = position;
    }

    public async Task Referred()
    {
        await NotAgreed();
        await Do(Chair, new ReferToSummit { Proposal = TheProposal, Dossier = Words() });
    }

    /// <summary>Adopted subject to the confirmation of Indonesia, whose position is <see cref="Last"/>.</summary>
    public async Task Unconfirmed()
    {
        await Opened();
        await EachTakes(Stance.Support);
        var adReferendum = Position(Stance.Support);
        adReferendum.AdReferendum = true;
        var position = await Do(Indonesia, adReferendum);
        var closing = Closing(Outcome.SubjectToConfirmation);
        closing.ConfirmationDueTime = Due;
        await Do(Chair, closing);
        Last = position;
    }

    public CloseRound Closing(Outcome outcome) => new() { Round = TheRound, Outcome = outcome, PositionEntries = { Positions() }, SummingUp = Words() };

    public IEnumerable<ulong> Positions(string round = TheRound) =>
        Coordinator.SecretaryGeneral.Rounds.GetRound(new GetRoundRequest { Round = round }).Round.Positions.Where(position => position.HasEntry).Select(position => position.Entry).Order();

    /// <summary>Indonesia has objected, in the entry <see cref="Last"/>.</summary>
    public async Task Objected()
    {
        await Admitted();
        await Do(Indonesia, Objecting());
    }

    public RaiseObjection Objecting() => new() { Proposal = TheProposal, TextFingerprint = TheText.Citation.Fingerprint, Kind = ObjectionKind.Substantive, Reasons = Words(), ProposedWording = Words() };

    /// <summary>A meeting of the AMM decides that one such act may rest on it; the name of its decision.</summary>
    public async Task<string> Decided(DecisionPurpose purpose, string subject = "", string proposal = "")
    {
        var meeting = Meeting();
        (meeting.Purpose, meeting.Subject, meeting.Proposal) = (purpose, subject, proposal);
        await Do(Chair, meeting);
        decisions++;
        return meeting.Decision;
    }

    public RecordMeetingDecision Meeting() => new()
    {
        Decision = $"decisions/2026-{decisions + 1}",
        Organ = "organs/AMM",
        HeldDate = "2026-09-30",
        Question = "Is it agreed?",
        Text = Words(),
        Seated = { "members/IDN", "members/PHL", "members/VNM" },
    };

    /// <summary>A package of the proposal and of one of Viet Nam's, both admitted and agreed to be tied.</summary>
    public async Task Tied(bool isFormed = true)
    {
        await Admitted();
        await Submitted(TheOther, VietNam);
        await Do(Chair, new AdmitProposal { Proposal = TheOther, Symbol = "ASC/AMM/2026/002" });
        await ConsentToPackage();
        if (isFormed)
        {
            await Do(Chair, Forming());
        }
    }

    /// <summary>Indonesia, which sponsors it, consents that these join.</summary>
    public async Task MayJoin(params string[] sponsors)
    {
        foreach (var sponsor in sponsors)
        {
            await Do(Indonesia, new GiveConsent { Proposal = TheProposal, Kind = ConsentKind.Joining, Sponsor = sponsor });
        }
    }

    public const string TheOther = "proposals/vnm-2026-1";

    public static FormPackage Forming() => new() { Package = "packages/2026-1", Title = "Two measures", Proposals = { TheProposal, TheOther } };

    public async Task ConsentToPackage()
    {
        await Do(Indonesia, new GiveConsent { Proposal = TheProposal, Kind = ConsentKind.Package, PackageProposals = { TheProposal, TheOther } });
        await Do(VietNam, new GiveConsent { Proposal = TheOther, Kind = ConsentKind.Package, PackageProposals = { TheProposal, TheOther } });
    }

    public SetUpGroup SettingUp(string group, string decision) => new()
    {
        Group = group,
        Title = "Words for clause 2",
        Mandate = Words(),
        Convenor = "members/VNM",
        Members = { "members/IDN", "members/VNM" },
        DueTime = Due,
        MeetingDecision = decision,
        Milestones = { new Milestone { Title = "A first draft", DueDate = "2026-10-05" } },
    };

    /// <summary>A third group works on the proposal, the two others on the Plan.</summary>
    public async Task InGroup()
    {
        await Admitted();
        var act = SettingUp("groups/2026-3", await Decided(DecisionPurpose.Group, proposal: TheProposal));
        act.Proposal = TheProposal;
        await Do(Chair, act);
        await Enrol(TheirConvenor);
    }

    private async Task SetUpGroups()
    {
        foreach (var (group, convenor) in new[] { ("groups/2026-1", Convenor), ("groups/2026-2", OtherConvenor) })
        {
            var act = SettingUp(group, await Decided(DecisionPurpose.Group, "II.A.4"));
            act.PlanItem = "II.A.4";
            await Do(Chair, act);
            await Enrol(convenor);
        }
    }
}
