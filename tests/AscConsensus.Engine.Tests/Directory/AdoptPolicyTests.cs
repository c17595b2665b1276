namespace AscConsensus.Engine.Tests.Directory;

/// <summary>What the community asks of keys is asked from its founding on, and changes as a rule does: by all.</summary>
public sealed class AdoptPolicyTests
{
    private static readonly Desk Signing = new(Office.SecretaryGeneral, "signing key");

    [Fact]
    public void Nothing_is_asked_unless_it_is_said() => Assert.Equal(([], 0), (Founded().Community.Policy.SignedActs, Founded().Community.Policy.Witnesses));

    [Fact]
    public void A_policy_takes_the_place_of_the_one_before()
    {
        var world = Founded().With(TheSecretaryGeneral, Enrolling(Signing, KeyUse.Signing)).WithDecision(DecisionPurpose.Policy).With(TheChair, AdoptingPolicy(7, "TakePosition", "CloseRound"))
            .WithDecision(DecisionPurpose.Policy).With(TheChair, AdoptingPolicy(6, "AdmitProposal"));

        Assert.Equal(6, world.Community.Policy.Witnesses);
        Assert.Equal("AdmitProposal", Assert.Single(world.Community.Policy.SignedActs));
        Assert.Equal(world.LastEntry, world.Community.DirectoryEntry);
    }

    [Fact]
    public void It_is_adopted_as_a_rule_is()
    {
        Founded().When(TheChair, AdoptingPolicy(7)).ThenRefused(Reason.UnknownDecision, "There is no decisions/2026-1.");
        Founded().With(TheChair, Permitting(DecisionPurpose.Policy, absent: Myanmar)).When(TheChair, AdoptingPolicy(7))
            .ThenRefused(Reason.DecisionDoesNotFit, "decisions/2026-1 was taken without Myanmar: an act rests on a decision with every member seated.");
        Founded().WithDecision(DecisionPurpose.Policy).With(Myanmar, Contesting("decisions/2026-1")).When(TheChair, AdoptingPolicy(7))
            .ThenRefused(Reason.DecisionDoesNotFit, "decisions/2026-1 is contested by Myanmar: an act rests on a decision by consensus.");
        Founded().With(TheChairOfSom, Permitting(DecisionPurpose.Policy).But(act => act.Organ = Som)).When(TheChairOfSom, AdoptingPolicy(7))
            .ThenRefused(Reason.DecisionDoesNotFit, "decisions/2026-1 is of the SOM: rules and policies are adopted in the AMM.");
        InConsultation().WithDecision(DecisionPurpose.Shelving).When(TheChair, AdoptingPolicy(7))
            .ThenRefused(Reason.DecisionDoesNotFit, $"decisions/2026-1 decides on the shelving of {TheSymbol}, not on a policy for keys.");
    }

    [Fact]
    public void A_decision_adopts_one_rule_or_policy()
    {
        Founded().WithDecision(DecisionPurpose.Policy).With(TheChair, AdoptingPolicy(7)).When(TheChair, AdoptingPolicy(6))
            .ThenRefused(Reason.DecisionDoesNotFit, "Entry 2 rests on decisions/2026-1: each act rests on a decision of its own.");
        Founded().WithDecision(DecisionPurpose.Policy).When(TheChair, Adopting(NextSilence))
            .ThenRefused(Reason.DecisionDoesNotFit, "decisions/2026-1 decides on a policy for keys, not on the adoption of rules/silence.");
        Founded().WithDecision(DecisionPurpose.Rule, "rules/silence").When(TheChair, AdoptingPolicy(7))
            .ThenRefused(Reason.DecisionDoesNotFit, "decisions/2026-1 decides on the adoption of rules/silence, not on a policy for keys.");
    }

    // An office that has lost its keys could never come back.
    [Theory]
    [InlineData("*")]
    [InlineData("EnrolCredential")]
    [InlineData("TakePosition")]
    public void Acts_are_to_be_signed_only_where_the_secretary_general_can(string asked)
    {
        Founded().WithDecision(DecisionPurpose.Policy).When(TheChair, AdoptingPolicy(0, asked))
            .ThenRefused(Reason.LastCredential, "The Secretary-General has no signing key: under this policy nobody could register a note verbale.");
        Founded().With(TheSecretaryGeneral, Enrolling(Signing, KeyUse.Signing)).WithDecision(DecisionPurpose.Policy).With(TheChair, AdoptingPolicy(0, asked));
    }

    [Fact]
    public void The_founding_asks_it_on_the_same_condition()
    {
        var founding = Founding();
        founding.Policy = new V1.RecordPolicy { SignedActs = { "*" }, Witnesses = 7 };
        var nowhere = new World(Community.Empty, World.InstantOf("2026-09-01 09:00"), []);

        nowhere.When(TheOperator, _ => founding)
            .ThenRefused(Reason.LastCredential, "The Secretary-General has no signing key: under this policy nobody could register a note verbale.");
        founding.Credentials.Add(Enrolling(Signing, KeyUse.Signing).But(act => act.Possession = Google.Protobuf.ByteString.Empty)(nowhere));
        Assert.Equal(7, nowhere.With(TheOperator, _ => founding).Community.Policy.Witnesses);
    }

    // Whoever has an office's connection alone could otherwise give itself what the policy asks for.
    [Fact]
    public void Keys_and_policy_are_changed_by_signature_where_any_act_is_and_the_office_has_a_key_that_signs()
    {
        var world = Founded().With(TheSecretaryGeneral, Enrolling(Signing, KeyUse.Signing)).WithDecision(DecisionPurpose.Policy).With(TheChair, AdoptingPolicy(0, "TakePosition"));
        var (first, another) = (new Desk(Indonesia.Office, "signs"), new Desk(Indonesia.Office, "signs too"));
        const string Why = " the community asks for a signature: sign it with a signing key of Indonesia.";

        var signing = world.With(Indonesia, Enrolling(first, KeyUse.Signing));
        signing.When(Indonesia, Enrolling(another, KeyUse.Signing)).ThenRefused(Reason.SignatureRequired, "To enrol a credential" + Why);
        signing.When(Indonesia, Enrolling(another, KeyUse.Connection)).ThenRefused(Reason.SignatureRequired, "To enrol a credential" + Why);
        signing.When(Indonesia, Rotating(first, another, KeyUse.Signing)).ThenRefused(Reason.SignatureRequired, "To rotate a credential" + Why);
        signing.When(Indonesia, Revoking(first)).ThenRefused(Reason.SignatureRequired, "To revoke a credential" + Why);
        signing.With(first, Enrolling(another, KeyUse.Signing)).With(another, Revoking(first));

        // With none left that signs it is as at first.
        signing.With(first, Revoking(first)).With(Indonesia, Enrolling(another, KeyUse.Signing));
        Founded().With(Indonesia, Enrolling(first, KeyUse.Signing)).With(Indonesia, Revoking(first));
    }

    [Fact]
    public void The_chair_signs_another_policy_once_it_can()
    {
        var world = Founded().With(TheSecretaryGeneral, Enrolling(Signing, KeyUse.Signing)).WithDecision(DecisionPurpose.Policy).With(TheChair, AdoptingPolicy(0, "TakePosition"))
            .With(TheChair, Enrolling(TheChair, KeyUse.Signing).But(act => act.Key = Paper.Named("signs").ToByteString())).With(TheChair, Permitting(DecisionPurpose.Policy));

        world.When(TheChair, AdoptingPolicy(0)).ThenRefused(Reason.SignatureRequired, $"To adopt a policy the community asks for a signature: sign it with a signing key of {world.Community.NameOf(TheChair.Office)}.");
    }

    [Fact]
    public void No_more_witnesses_are_asked_for_than_there_are_members()
    {
        var members = (uint)Founded().Community.Members.Length;
        Founded().WithDecision(DecisionPurpose.Policy).With(TheChair, AdoptingPolicy(members));
        Founded().WithDecision(DecisionPurpose.Policy).When(TheChair, AdoptingPolicy(members + 1)).ThenRefused(Reason.InvalidField, $"policy.witnesses: Ask for at most {members} witnesses: each member has one.");

        var founding = Founding();
        founding.Policy = new V1.RecordPolicy { Witnesses = members + 1 };
        new World(Community.Empty, World.InstantOf("2026-09-01 09:00"), []).When(TheOperator, _ => founding)
            .ThenRefused(Reason.InvalidField, $"policy.witnesses: Ask for at most {founding.Members.Count} witnesses: each member has one.");
    }

    [Fact]
    public void Names_every_field_that_is_nonsense() => Founded().WithDecision(DecisionPurpose.Policy).ThenEachIsInvalid(
        TheChair,
        AdoptingPolicy(7, "TakePosition"),
        ("policy", act => act.Policy = null),
        ("policy.signed_acts", act => act.Policy.SignedActs.Add("TakePositions")),
        ("policy.signed_acts", act => act.Policy.SignedActs.Add("FoundCommunity")),
        ("policy.signed_acts", act => act.Policy.SignedActs.Add("TakePosition")),
        ("policy.witnesses", act => act.Policy.Witnesses = 101),
        ("meeting_decision", act => act.MeetingDecision = ""));
}
