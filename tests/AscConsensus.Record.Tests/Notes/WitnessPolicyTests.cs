namespace AscConsensus.Record.Tests;

public sealed class WitnessPolicyTests
{
    private static readonly string Two = $"witness a {Keys.Idn.Verifier}\nwitness b {Keys.Phl.Verifier}\n";
    private static readonly string Three = $"{Two}witness c {Keys.Vnm.Verifier}\n";

    [Theory]
    [InlineData("quorum none\n", "", true)]
    [InlineData("quorum a\n", "", false)]
    [InlineData("quorum a\n", "a", true)]
    [InlineData("quorum a\n", "b", false)]
    [InlineData("group g any a b c\nquorum g\n", "", false)]
    [InlineData("group g any a b c\nquorum g\n", "c", true)]
    [InlineData("group g 2 a b c\nquorum g\n", "c", false)]
    [InlineData("group g 2 a b c\nquorum g\n", "a c", true)]
    [InlineData("group g all a b c\nquorum g\n", "a c", false)]
    [InlineData("group g all a b c\nquorum g\n", "a b c", true)]
    [InlineData("group g any a b\ngroup h all g c\nquorum h\n", "a b", false)]
    [InlineData("group g any a b\ngroup h all g c\nquorum h\n", "b c", true)]
    [InlineData("group g any a b\nquorum g\n", "c stranger", false)]
    public void Says_who_must_have_cosigned(string lines, string cosigned, bool isSatisfied) =>
        Assert.Equal(isSatisfied, Parse(Three + lines).IsSatisfiedBy(cosigned.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet()));

    [Fact]
    public void A_group_cannot_stand_for_itself() =>
        Assert.False(Parse($"{Two}group g all a b\nquorum g\n").IsSatisfiedBy(new HashSet<string> { "g" }));

    [Fact]
    public void Comments_blank_lines_and_addresses_are_passed_over()
    {
        var policy = Parse($"# whom we trust\n\n \t log {Keys.Log.Verifier}\thttps://asc.example \n witness a {Keys.Idn.Verifier} https://idn.example\n  # half\nquorum\ta\n");

        Assert.Equal($"log {Keys.Log.Verifier}\nwitness a {Keys.Idn.Verifier}\nquorum a\n", policy.ToText());
    }

    [Fact]
    public void Is_made_for_any_k_of_the_witnesses()
    {
        PolicyWitness[] witnesses = [new("a", Keys.Idn.Verifier), new("b", Keys.Phl.Verifier), new("c", Keys.Vnm.Verifier)];
        var policy = WitnessPolicy.Of(Keys.Log.Verifier, 2, witnesses);

        Assert.Equal((2, 3), policy.QuorumSize);
        Assert.Equal(policy.ToText(), Parse(policy.ToText()).ToText());
        Assert.Throws<ArgumentException>(() => WitnessPolicy.Of(Keys.Log.Verifier, 4, witnesses));
        Assert.Throws<ArgumentException>(() => WitnessPolicy.Of(Keys.Log.Verifier, 0, witnesses));
        Assert.Throws<ArgumentException>(() => WitnessPolicy.Of(Keys.Log.Verifier, 1, [witnesses[0], witnesses[0]]));
    }

    [Theory]
    [InlineData("", "The policy has no quorum.")]
    [InlineData("quorum a", "The policy's last line is not ended.")]
    [InlineData("quorum a\r\n", "The policy has a control character.")]
    [InlineData("quorum c\n", "The policy's line 3 names a quorum that is not named before.")]
    [InlineData("quorum a\nquorum b\n", "The policy's line 4 is a second quorum.")]
    [InlineData("quorum g\ngroup g any a b\n", "The policy's line 3 names a quorum that is not named before.")]
    [InlineData("group g any\n", "The policy's line 3 is no log, witness, group or quorum.")]
    [InlineData("group g 0 a b\n", "The policy's line 3 needs none of its members, or more than it has.")]
    [InlineData("group g 3 a b\n", "The policy's line 3 needs none of its members, or more than it has.")]
    [InlineData("group g 01 a b\n", "The policy's line 3 needs none of its members, or more than it has.")]
    [InlineData("group g 18446744073709551616 a b\n", "The policy's line 3 needs none of its members, or more than it has.")]
    [InlineData("group g any a a\n", "The policy's line 3 has a member that is not named before, or is a member already.")]
    [InlineData("group g any a none\n", "The policy's line 3 has a member that is not named before, or is a member already.")]
    [InlineData("group g any g\n", "The policy's line 3 has a member that is not named before, or is a member already.")]
    [InlineData("group g any a b\ngroup h any b\n", "The policy's line 4 has a member that is not named before, or is a member already.")]
    [InlineData("group a any b\n", "The policy's line 3 gives a name that is taken.")]
    [InlineData("group none any b\n", "The policy's line 3 gives a name that is taken.")]
    [InlineData("log none\n", "The policy's line 3 has no key of a record.")]
    [InlineData("witness\n", "The policy's line 3 is no log, witness, group or quorum.")]
    [InlineData("vote a\n", "The policy's line 3 is no log, witness, group or quorum.")]
    public void Other_texts_are_refused(string lines, string fault) => Assert.Equal(fault, FaultOf(Two + lines));

    [Fact]
    public void A_key_stands_for_one_witness_and_of_the_right_kind()
    {
        var again = new NoteVerifier("another.example", NoteAlgorithm.Cosignature, Keys.Idn.Verifier.PublicKeyBytes);

        Assert.Equal("The policy's line 3 gives the key of another line.", FaultOf($"{Two}witness c {again}\n"));
        Assert.Equal("The policy's line 3 has no key of a witness.", FaultOf($"{Two}witness c {Keys.Log.Verifier}\n"));
        Assert.Equal("The policy's line 3 has no key of a record.", FaultOf($"{Two}log {Keys.Vnm.Verifier}\n"));
    }

    [Fact]
    public void Is_satisfied_by_a_note_only_if_the_record_signed_it()
    {
        var checkpoint = new Checkpoint(Keys.Origin, 3, default);
        var cosignature = Cosignature.Sign(Keys.Idn, checkpoint.ToText(), 5);
        Assert.True(SignedNote.TryParse(checkpoint.Sign(Keys.Log), out var signed, out _));
        Assert.True(SignedNote.TryParse($"{checkpoint.ToText()}\n{cosignature}\n", out var unsigned, out _));
        var policy = Parse($"log {Keys.Log.Verifier}\n{Two}quorum a\n");

        Assert.True(policy.IsSatisfiedBy(signed.With(cosignature)));
        Assert.False(policy.IsSatisfiedBy(signed));
        Assert.False(policy.IsSatisfiedBy(unsigned));
    }

    [Fact]
    public void Has_a_limit() => Assert.Equal("The policy is longer than 64 KiB.", FaultOf(new string('\n', WitnessPolicy.MaxLength + 1)));

    private static WitnessPolicy Parse(string text)
    {
        Assert.True(WitnessPolicy.TryParse(text, out var policy, out var fault), fault);
        return policy;
    }

    private static string? FaultOf(string text)
    {
        Assert.False(WitnessPolicy.TryParse(text, out _, out var fault));
        return fault;
    }
}
