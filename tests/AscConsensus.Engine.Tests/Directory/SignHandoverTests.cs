namespace AscConsensus.Engine.Tests.Directory;

/// <summary>Charter, Article 31: the Chairmanship rotates annually. Both holders sign one file, each in its own term.</summary>
public sealed class SignHandoverTests
{
    private static readonly Desk TheChairOf2027 = Desk.Chair(Amm, Singapore);

    [Fact]
    public void Both_sign_the_same_file_each_in_its_own_term()
    {
        var world = Following().With(TheChair, HandingOver(Singapore)).At("2027-01-01 09:00").With(TheChairOf2027, HandingOver(Singapore));

        Assert.Equal([Philippines.Member, Singapore.Member], world.Community.Handovers.Select(signature => signature.Member));
        var taken = Handover.Of(world.Community, Amm, world.Now);
        Assert.Equal((Philippines.Member, 2, 0), (taken.Predecessor!.Member, taken.PredecessorSignatures.Count, taken.Signatures.Count));
        world.When(TheChairOf2027, HandingOver(Singapore)).ThenRefused(Reason.AlreadyAnswered, "Singapore has signed that file already.");
    }

    [Fact]
    public void The_incoming_holder_finds_what_it_countersigns_in_its_own_term()
    {
        var signed = Following().With(TheChair, HandingOver(Singapore));
        var before = Handover.Of(signed.Community, Amm, signed.Now);
        var after = signed.At("2027-01-01 09:00");
        var there = Handover.Of(after.Community, Amm, after.Now).PredecessorSignatures;

        Assert.Equal((1, 0), (before.Signatures.Count, before.PredecessorSignatures.Count));
        Assert.Equal(before.Signatures, there);
    }

    [Fact]
    public void The_outgoing_holder_signs_first()
    {
        const string First = "The outgoing holder of the chair has not signed that file for Singapore: it signs first.";
        Following().At("2027-01-01 09:00").When(TheChairOf2027, HandingOver(Singapore)).ThenRefused(Reason.ConsentMissing, First);
        Following().With(TheChair, HandingOver(Singapore)).At("2027-01-01 09:00").When(TheChairOf2027, HandingOver(Singapore, "another file")).ThenRefused(Reason.ConsentMissing, First);
    }

    [Fact]
    public void Each_signs_while_its_term_is_in_force()
    {
        Following().With(TheChair, HandingOver(Singapore)).When(TheChairOf2027, HandingOver(Singapore))
            .ThenRefused(Reason.TermNotInForce, "Singapore does not hold the chair of the AMM on 1 Sep 2026.");
        Following().At("2027-01-01 09:00").When(TheChair, HandingOver(Singapore))
            .ThenRefused(Reason.TermNotInForce, "Philippines does not hold the chair of the AMM on 1 Jan 2027.");
    }

    [Fact]
    public void It_is_handed_to_whose_term_follows()
    {
        Following().When(TheChair, HandingOver(Thailand)).ThenRefused(Reason.UnknownMember, "No term of Thailand follows in the chair of the AMM.");
        Founded().When(TheChair, HandingOver(Singapore)).ThenRefused(Reason.UnknownMember, "No term of Singapore follows in the chair of the AMM.");
    }

    [Fact]
    public void It_is_its_own_chair() => Following().When(TheChairOfSom, HandingOver(Singapore))
        .ThenRefused(Reason.WrongOffice, "The chair of the AMM is handed over by its own Chair; the Chair of the SOM may not.");

    [Fact]
    public void Names_every_field_that_is_nonsense() => Following().ThenEachIsInvalid(
        TheChair, HandingOver(Singapore), ("organ", act => act.Organ = "AMM"), ("successor", act => act.Successor = "Singapore"), ("file", act => act.File = null));

    private static World Following() => Founded()
        .With(TheSecretaryGeneral, _ => new AppointChair { Organ = Amm, Member = Singapore.Member, FromDate = "2027-01-01", UntilDate = "2027-12-31", Decision = Paper.ForMembers("d") })
        .With(TheSecretaryGeneral, _ => new EnrolCredential { Key = TheChairOf2027.Key.ToByteString(), Office = TheChairOf2027.Office.ToString(), Holder = Singapore.Member, Label = "key of 2027", Use = KeyUse.Connection, Note = Paper.ForMembers("note") });
}
