namespace AscConsensus.Engine.Tests;

// Packages: the first of 2026, of Indonesia's proposal and Malaysia's.
internal static partial class Acting
{
    public static Func<World, FormPackage> Packing() => world => new FormPackage
    {
        Package = world.Community.Packages.Next(ResourceName.Packages, world.Community.DateAt(world.Now).Year),
        Title = "Two model laws",
        Proposals = { Story.TheProposal, Story.TheOther },
    };

    /// <summary>To the package of both.</summary>
    public static Func<World, GiveConsent> ConsentingToPackage(string on = Story.TheProposal) => _ => new GiveConsent
    {
        Proposal = on,
        Kind = ConsentKind.Package,
        PackageProposals = { Story.TheProposal, Story.TheOther },
    };

    public static Func<World, DissolvePackage> Unpacking() => _ => new DissolvePackage { Package = Story.ThePackage, Reasons = Paper.ForMembers("why they part") };

    /// <summary>The latest rounds of both, with every position in them.</summary>
    public static Func<World, ClosePackage> ClosingPackage() => world => new ClosePackage
    {
        Package = Story.ThePackage,
        Items =
        {
            new[] { Story.TheProposal, Story.TheOther }.Select(name => world.Community.Proposals.Find(name)?.Rounds.LastOrDefault()).Select(round => new PackageItem
            {
                Round = round?.Name ?? $"{Story.TheProposal}/rounds/1",
                PositionEntries = { round?.PositionEntries ?? [] },
            }),
        },
    };
}
