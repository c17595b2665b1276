namespace AscConsensus.Engine;

/// <summary>What takes a proposal from one phase to another.</summary>
public enum Move
{
    SubmitAgain,
    Admit,
    Return,
    ReferToGroup,
    EndGroup,
    OpenRound,
    Adopt,
    Endorse,
    AgreeSubjectToConfirmation,
    TakeBackToConsultation,
    Note,
    Shelve,
    Revive,
    ReferToSummit,
    Withdraw,
}
