namespace AscConsensus.Engine.Tests;

// The rest of a proposal's life.
internal static partial class Acting
{
    public static Func<World, ShelveProposal> Shelving(string returning = "", string decision = "") => _ => new ShelveProposal
    {
        Proposal = Story.TheProposal,
        Reasons = Paper.ForMembers("reasons of the shelving"),
        ReturnDate = returning,
        MeetingDecision = decision,
    };

    public static Func<World, ReviveProposal> Reviving() => _ => new ReviveProposal { Proposal = Story.TheProposal };

    /// <summary>To what the kind alone names.</summary>
    public static Func<World, GiveConsent> Consenting(ConsentKind kind) => _ => new GiveConsent { Proposal = Story.TheProposal, Kind = kind };

    public static Func<World, GiveConsent> ConsentingToJoin(Desk sponsor) => Consenting(ConsentKind.Joining).But(act => act.Sponsor = sponsor.Member);

    public static Func<World, GiveConsent> ConsentingToUrgency(string due) => Consenting(ConsentKind.Urgency).But(act => act.DueTime = World.InstantOf(due).ToTimestamp());

    public static Func<World, WithdrawConsent> TakingConsentBack(ConsentKind kind) => _ => new WithdrawConsent { Proposal = Story.TheProposal, Kind = kind };

    public static Func<World, ReferToSummit> Referring() => _ => new ReferToSummit { Proposal = Story.TheProposal, Dossier = Paper.ForMembers("dossier") };

    /// <summary>A method comes with the rule of silence in a second version.</summary>
    public static Func<World, EnterSummitAnswer> Answering(SummitAnswer answer) => world => new EnterSummitAnswer
    {
        Proposal = Story.TheProposal,
        Answer = answer,
        Document = Paper.ForMembers("Chairman's statement of the Summit"),
        DecidedDate = world.Community.DateAt(world.Now).ToText(),
        Rule = answer == SummitAnswer.Method ? NextSilence : null,
    };

    public static Func<World, AttestSummitAnswer> Attesting() => world => new AttestSummitAnswer
    {
        Proposal = Story.TheProposal,
        AnswerEntry = world.Proposal.SummitReferences.LastOrDefault()?.AnswerEntry ?? 0,
    };

    public static Func<World, MakeRequest> Requesting(RequestKind kind) => world => new MakeRequest
    {
        Request = $"{Story.TheProposal}/requests/{world.Proposal.Requests.Length + 1}",
        Kind = kind,
    };

    public static Func<World, AnswerRequest> Granting(uint request = 1) => _ => new AnswerRequest { Request = $"{Story.TheProposal}/requests/{request}", Granted = true };

    public static Func<World, ProposeCorrection> Correcting(string text) => world => new ProposeCorrection
    {
        Correction = $"{Story.TheProposal}/corrections/{world.Proposal.Corrections.Length + 1}",
        Replaces = world.Proposal.TextInEffect(world.Now).Text.ToByteString(),
        Text = TextOf(text),
        Reasons = Paper.ForMembers("a word was written twice"),
    };

    public static Func<World, ObjectToCorrection> ObjectingToCorrection(uint correction = 1) => _ => new ObjectToCorrection { Correction = $"{Story.TheProposal}/corrections/{correction}" };

    public static Func<World, AttachDocument> Attaching(string document) => _ => new AttachDocument
    {
        Proposal = Story.TheProposal,
        Title = "A comparative study",
        Document = Paper.ForMembers(document),
    };

    public static V1.Rule NextSilence
    {
        get
        {
            var rule = Rules.Silence;
            rule.Version = 2;
            return rule;
        }
    }
}
