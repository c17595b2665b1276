using System.Collections.Immutable;

namespace AscConsensus.Engine;

/// <summary>What the community asks of keys: which acts must be signed, and how many members witness the record.</summary>
/// <param name="SignedActs">Names of acts, such as "TakePosition".</param>
/// <param name="Witnesses">How many members' cosignatures make a checkpoint witnessed.</param>
public sealed record RecordPolicy(ImmutableHashSet<string> SignedActs, int Witnesses)
{
    /// <summary>Asks for nothing.</summary>
    public static readonly RecordPolicy None = new([], 0);

    private const string EveryAct = "*";

    /// <summary>Whether any act must be signed.</summary>
    public bool AsksSignatures => !SignedActs.IsEmpty;

    public bool AsksSignatureOf(IAct act) => AsksSignatures && (SignedActs.Contains(EveryAct) || SignedActs.Contains(Acts.NameOf(act)));

    public static RecordPolicy From(V1.RecordPolicy? policy) => policy is null ? None : new([.. policy.SignedActs], (int)policy.Witnesses);

    /// <summary>As the contract says it, the acts in the order of their names.</summary>
    public V1.RecordPolicy Say() => new() { SignedActs = { SignedActs.Order(StringComparer.Ordinal) }, Witnesses = (uint)Witnesses };

    /// <summary>A member has one witness: with more asked for than there are members, nothing would ever be witnessed.</summary>
    internal static Judgement? IfTooManyWitnesses(V1.RecordPolicy? policy, Community community) => policy?.Witnesses > community.Members.Length
        ? Judgement.Invalid("policy.witnesses", $"Ask for at most {community.Members.Length} witnesses: each member has one.")
        : null;

    internal static void Check(V1.RecordPolicy? policy, Fields fields, string field)
    {
        if (policy is null)
        {
            return;
        }

        fields.Require(
            policy.SignedActs.All(name => name == EveryAct || Acts.All.Any(act => act.MayBeDoneBy != OfficeKinds.None && Acts.NameOf(act) == name)),
            $"{field}.signed_acts",
            "Name acts as the contract does, such as TakePosition, or * for all.");
        fields.Require(policy.SignedActs.Distinct().Count() == policy.SignedActs.Count, $"{field}.signed_acts", "Name each act once.");
        fields.Require(policy.Witnesses <= 100, $"{field}.witnesses", "Ask for at most 100 witnesses.");
    }
}
