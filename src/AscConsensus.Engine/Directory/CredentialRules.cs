using AscConsensus.V1;
using static AscConsensus.Engine.Judgement;

namespace AscConsensus.Engine;

/// <summary>
/// Who may change an office's credentials: that office (a convenor's also its ministry), or the Secretary-General on a note verbale; nobody else.
/// </summary>
internal static class CredentialRules
{
    public static Judgement MayChange(Community community, Actor by, Office office, string holder, Citation? note)
    {
        // The founding itself: its document is the genesis that members exchange by note verbale.
        if (by == default || IsOwn(community, by, office, holder))
        {
            return Accept();
        }

        return by.Office != Office.SecretaryGeneral ? Refuse(Reason.WrongOffice, $"Credentials of {community.NameOf(office)} are changed by {Owner(community, office)}, or by the Secretary-General on its note verbale.")
            : note is null ? Refuse(Reason.NoteRequired, $"Credentials of {community.NameOf(office)} are changed on its note verbale: cite the note.")
            : Accept();
    }

    /// <summary>
    /// Which key the Secretary-General lacks to register a note verbale: one that connects, or where any act must be signed, one that signs. Without it a member that loses its
    /// keys would be out for ever.
    /// </summary>
    public static KeyUse? LackedToRegister(Community community)
    {
        var uses = community.Credentials.Values.Where(credential => credential.Office == Office.SecretaryGeneral && credential.RevokedEntry is null).Select(credential => credential.Use).ToHashSet();
        return !uses.Contains(KeyUse.Connection) ? KeyUse.Connection
            : community.Policy.AsksSignatures && !uses.Contains(KeyUse.Signing) ? KeyUse.Signing
            : null;
    }

    // A Chair's credential serves one holder's term: another holder's are not its own.
    private static bool IsOwn(Community community, Actor by, Office office, string holder) =>
        (by.Office == office || by.Office == Convening(community, office)) && community.Credentials[by.Key].Holder == holder;

    // A group's convenor is a member: its ministry says who acts for it there.
    private static Office? Convening(Community community, Office office) =>
        office.Kind == OfficeKinds.Convenor ? Office.MinistryOf(community.Groups[office.Of].Convenor) : null;

    private static string Owner(Community community, Office office) => Convening(community, office) is { } ministry ? community.NameOf(ministry) : "that office";
}
