using System.Collections.Immutable;

namespace AscConsensus.Engine.Tests.RandomWalk;

/// <summary>What must hold of consents: nobody gives or takes back another's, and only what they permit uses them up.</summary>
internal static class ConsentLaws
{
    public static IEnumerable<string> OfProposal(ImmutableArray<Consent> before, IAct act, Entry entry, ImmutableArray<Consent> after)
    {
        if (after.Except(before).Any(consent => act is not GiveConsent || consent.Office != entry.By.Office || consent.Entry != entry.Number))
        {
            yield return "a consent was given by another than its owner";
        }

        // A sponsor that leaves takes its consents along.
        if (before.Except(after).Any(consent => !IsUsedUpBy(act, entry, consent.To) && !(act is WithdrawConsent or WithdrawProposal && consent.Office == entry.By.Office)))
        {
            yield return "a consent was taken back by another than its owner";
        }
    }

    public static IEnumerable<string> OfStanding(Community before, IAct act, Entry entry, Community after)
    {
        if (!ReferenceEquals(before.SilenceConsents, after.SilenceConsents)
            && (act is not (GiveConsent or WithdrawConsent) || before.SilenceConsents.SymmetricExcept(after.SilenceConsents).Any(consent => consent.Member != entry.By.Member)))
        {
            yield return "a standing consent was changed by another than its owner";
        }
    }

    private static bool IsUsedUpBy(IAct act, Entry entry, ConsentTo to) => to.Kind switch
    {
        ConsentKind.Urgency => act is OpenRound,
        ConsentKind.Shelving => act is ShelveProposal,
        ConsentKind.Return => act is ReturnProposal,
        ConsentKind.Recall => act is RecallRound or CloseRound or ClosePackage or DissolvePackage or RecordMeetingDecision or ReturnProposal or ShelveProposal or WithdrawProposal,
        ConsentKind.Package => act is FormPackage or DissolvePackage,
        ConsentKind.Joining => act is SponsorProposal && to.Sponsor == entry.By.Member,
        _ => false,
    };
}
