using AscConsensus.Engine;

namespace AscConsensus.Coordinator.Packages;

/// <summary>A package as readers see it.</summary>
internal static class PackageView
{
    public static V1.Package Of(Reading reading, Engine.Package package) => new()
    {
        Package_ = package.Name,
        Title = package.Title,
        Proposals = { package.Proposals },
        Ended = package.HasEnded,
        Sentence = PackageSentence.Of(reading.Community, package, reading.At),
    };
}
