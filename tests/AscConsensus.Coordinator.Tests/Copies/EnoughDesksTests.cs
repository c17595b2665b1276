using AscConsensus.Coordinator.Recording;
using AscConsensus.Engine;
using AscConsensus.V1;

namespace AscConsensus.Coordinator.Tests.Copies;

/// <summary>How many desks clear a restored record: docs/architecture.md, "Restore from a backup".</summary>
public sealed class EnoughDesksTests
{
    [Theory]
    [InlineData(11, 0, 6)]
    [InlineData(11, 7, 6)]
    [InlineData(11, 6, 6)]
    [InlineData(11, 2, 10)]
    [InlineData(11, 1, 11)]
    [InlineData(10, 0, 6)]
    [InlineData(3, 3, 2)]
    [InlineData(1, 0, 1)]
    public void More_than_half_and_one_of_any_that_may_have_witnessed(int ministries, int witnesses, int needed) =>
        Assert.Equal(needed, EnoughDesks.Of(With(ministries, witnesses)));

    [Fact]
    public void Only_keys_that_can_connect_now_count()
    {
        var community = With(4, 0);
        var first = community.Credentials.Values.First();
        Engine.Credential[] others =
        [
            first with { Key = KeyOf(10), RevokedEntry = 5, Office = Office.MinistryOf("members/M10") },
            first with { Key = KeyOf(11), Use = KeyUse.Witness, Office = Office.MinistryOf("members/M11") },
            first with { Key = KeyOf(12), Office = Office.SecretaryGeneral },
            first with { Key = KeyOf(13) },
        ];

        Assert.Equal(3, EnoughDesks.Of(community with { Credentials = others.Aggregate(community.Credentials, (all, it) => all.With(it.Key, it)) }));
    }

    private static Engine.Community With(int ministries, int witnesses) => Engine.Community.Empty with
    {
        Policy = new Engine.RecordPolicy([], witnesses),
        Credentials = Enumerable.Range(0, ministries).Aggregate(Engine.Community.Empty.Credentials, (all, it) =>
            all.With(KeyOf(it), new Engine.Credential(KeyOf(it), Office.MinistryOf($"members/M{it:d2}"), "", "first", 0, null, KeyUse.Connection, default))),
    };

    private static Fingerprint KeyOf(int number) => new([.. new byte[Fingerprint.Length - 1], (byte)number]);
}
