using System.Collections.Immutable;
using AscConsensus.V1;
using NodaTime;

namespace AscConsensus.Engine;

/// <summary>What precisely is consented to: it permits this and nothing else of its kind.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Sponsor">Who joins the sponsors, such as "members/MMR"; empty for other kinds.</param>
/// <param name="Package">The package's proposals by name, in order; empty for other kinds.</param>
/// <param name="DueAt">Of urgency: when positions are due.</param>
public readonly record struct ConsentTo(ConsentKind Kind, string Sponsor = "", string Package = "", Instant? DueAt = null)
{
    public ImmutableArray<string> Proposals => Package.Length == 0 ? [] : [.. Package.Split(' ')];

    public static ConsentTo Packing(IEnumerable<string> proposals) => new(ConsentKind.Package, Package: string.Join(' ', proposals.Order(StringComparer.Ordinal)));

    /// <summary>"the joining of Myanmar".</summary>
    public string Say(Community community) => this switch
    {
        { Kind: ConsentKind.Joining } => $"the joining of {community.TitleOf(Sponsor)}",
        { Kind: ConsentKind.Package } => $"a package of {string.Join(", ", Proposals.Select(name => community.FindProposal(name)?.Called ?? name))}",
        { DueAt: { } due } => $"{ConsentWords.Of(Kind)}, due {community.Say(due)}",
        _ => ConsentWords.Of(Kind),
    };
}
