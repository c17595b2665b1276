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
}
