using AscConsensus.V1;

namespace AscConsensus.Cli;

/// <summary>The acts on packages, in words.</summary>
internal static class PackageSentences
{
    public static ActSentences AddPackages(this ActSentences all) => all
        .Of<FormPackage>((act, _) => $"tied {string.Join(", ", act.Proposals.Select(Numbered.Short))} together in package {Numbered.Short(act.Package)}, \"{act.Title}\"")
        .Of<DissolvePackage>((act, _) => $"untied package {Numbered.Short(act.Package)}")
        .Of<ClosePackage>((act, _) => $"closed package {Numbered.Short(act.Package)}: each of its rounds with what it asked");
}
