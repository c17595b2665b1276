using System.CommandLine;

namespace AscConsensus.Cli;

/// <summary>All commands: a noun is a concept, its verbs are the acts and readings of it.</summary>
internal static class Commands
{
    public static IEnumerable<Command> All() =>
    [
        DemoVerb.Create(),
        InitVerb.Create(),
        CoordinatorVerb.Create(),
        HealthVerb.Create(),
        new Command("proposal", "Proposals and their texts.")
        {
            SubmitVerb.Create(), SponsorVerb.Create(), AdmitVerb.Create(), ReturnVerb.Create(), WithdrawVerb.Create(), ReviseVerb.Create(),
            ListProposalsVerb.Create(), ShowProposalVerb.Create(), HistoryVerb.Create(), DiffVerb.Create(),
        },
        new Command("consultation", "Consultation with members and ministerial bodies.")
        {
            OpenConsultationVerb.Create(), GiveViewVerb.Create(), ListConsultationsVerb.Create(),
        },
        new Command("sounding", "A Chair's sounding of one member: seen by the two alone, in no record.")
        {
            MakeSoundingVerb.Create(), AnswerSoundingVerb.Create(), ListSoundingsVerb.Create(),
        },
        new Command("round", "Rounds: the Chair opens, extends, closes and announces them.")
        {
            OpenRoundVerb.Create(), ExtendVerb.Create(), CloseVerb.Create(), AnnounceVerb.Create(), ListRoundsVerb.Create(), ShowRoundVerb.Create(),
        },
        new Command("position", "Positions: only the member itself takes, changes or withdraws its own.")
        {
            TakeVerb.Create(), ReaffirmVerb.Create(), WithdrawPositionVerb.Create(), ShowPositionVerb.Create(),
        },
        PendingVerb.Create(),
        new Command("directory", "Members, organs, offices, terms of the Chair and credentials.")
        {
            ListDirectoryVerb.Create(), PlanVerb.Create(), CredentialsVerb.Create(), WhoAmIVerb.Create(),
            AddMemberVerb.Create(), AddOrganVerb.Create(), AppointChairVerb.Create(), EnrolVerb.Create(), RevokeVerb.Create(),
        },
        new Command("document", "Documents: texts, reasons, views and attachments.")
        {
            GetDocumentVerb.Create(),
        },
        WatchVerb.Create(),
        CompletionVerb.Create(),
    ];
}
