using AscConsensus.V1;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>Who may change an office's credentials: that office, or the Secretary-General on a note verbale; nobody else.</summary>
internal static class CredentialRules
{
    public static Judgement MayChange(Community community, Actor by, Office office, string holder, Citation? note)
    {
        // The founding itself: its document is the genesis that members exchange by note verbale.
        if (by == default || IsOwn(community, by, office, holder))
        {
            return Accept();
        }

        return by.Office != Office.SecretaryGeneral ? Refuse(Reason.WrongOffice, $"Credentials of {community.NameOf(office)} are changed by that office, or by the Secretary-General on its note verbale.")
            : note is null ? Refuse(Reason.NoteRequired, $"Credentials of {community.NameOf(office)} are changed on its note verbale: cite the note.")
            : Accept();
    }

    // A Chair's credential serves one holder's term: another holder's are not its own.
    private static bool IsOwn(Community community, Actor by, Office office, string holder) =>
        by.Office == office && community.Credentials[by.Key].Holder == holder;
}
