using AscConsensus.Engine;

namespace AscConsensus.Coordinator.Tests.Ownership;

/// <summary>Every act over the wire by every office whose kind may do it: whose it is does it, and the others are refused for the reason that it is not theirs.</summary>
public sealed class OwnershipTests
{
    public static TheoryData<string> Rows => [.. OwnershipTable.Rows.Select(row => row.ToString())];

    [Fact]
    public void Every_act_but_the_founding_has_a_row() =>
        Assert.Equal(["FoundCommunity"], Acts.All.Select(Acts.NameOf).Except(OwnershipTable.Rows.Select(row => row.Act)));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Is_done_by_whose_it_is_and_by_no_other_office_of_that_kind(string name)
    {
        var row = OwnershipTable.Of(name);
        await using var world = await Before(row);
        var marked = world.Of(Acts.All.Single(act => Acts.NameOf(act) == row.Act).MayBeDoneBy).ToList();
        Assert.Empty(row.Own.Except(marked));

        foreach (var other in marked.Except(row.Own))
        {
            await world.Coordinator.ThatIsRefused(row.RefusalOf(other), () => world.Send(other, row.Make(world, other)));
        }

        foreach (var own in row.Own)
        {
            await using var afresh = row.IsOnce ? await Before(row) : null;
            await (afresh ?? world).Send(own, row.Make(afresh ?? world, own));
            world.Done++;
        }
    }

    // Otherwise there would be no other to refuse.
    [Fact]
    public async Task There_are_two_of_every_kind_of_which_there_may_be_two()
    {
        await using var world = await World.Begin();

        Assert.Equal(
            [OfficeKinds.SecretaryGeneral, OfficeKinds.Operator],
            Enum.GetValues<OfficeKinds>().Where(kind => kind != OfficeKinds.None && world.Of(kind).Take(2).Count() < 2).Order());
    }

    private static async Task<World> Before(OwnershipRow row)
    {
        var world = await World.Begin();
        await row.Prepare(world);
        return world;
    }
}
