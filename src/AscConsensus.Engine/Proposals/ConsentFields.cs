using AscConsensus.V1;

namespace AscConsensus.Engine;

/// <summary>What must hold of a consent's facts, whether it is given or taken back.</summary>
internal static class ConsentFields
{
    public static void Check(Fields fields, string proposal, string organ, ConsentKind kind)
    {
        fields.Defined("kind", kind);
        if (proposal.Length > 0)
        {
            fields.Proposal("proposal", proposal);
            fields.Require(organ.Length == 0, "organ", "Leave it empty: a consent on a proposal is for no other.");
            return;
        }

        fields.Organ("organ", organ);
        fields.Require(kind is ConsentKind.Silence or ConsentKind.Unspecified, "kind", "Only consent to silence stands for all proposals of an organ.");
    }

    /// <summary>Whoever consents names what to: nothing else of that kind is done on it.</summary>
    public static void CheckMatter(Fields fields, GiveConsent act)
    {
        fields.Require(
            act.Kind == ConsentKind.Joining ? ResourceName.IsMember(act.Sponsor) || ResourceName.IsOrgan(act.Sponsor) : act.Sponsor.Length == 0,
            "sponsor",
            "For consent to a joining name who joins, such as members/MMR; leave it empty otherwise.");
        fields.Require(
            act.Kind == ConsentKind.Package ? IsPackage(act) : act.PackageProposals.Count == 0,
            "package_proposals",
            "For consent to a package name two or more proposals, this one among them, each once; leave it empty otherwise.");
        if (act.Kind == ConsentKind.Urgency)
        {
            fields.Time("due_time", act.DueTime);
        }
        else
        {
            fields.Require(act.DueTime is null, "due_time", "Only consent to urgency names when positions are due.");
        }
    }

    private static bool IsPackage(GiveConsent act) =>
        act.PackageProposals.Count > 1 && act.PackageProposals.Distinct().Count() == act.PackageProposals.Count
        && act.PackageProposals.All(name => ResourceName.IsProposal(name)) && act.PackageProposals.Contains(act.Proposal);
}
