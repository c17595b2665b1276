using NodaTime;

namespace AscConsensus.Cli;

/// <summary>A chapter of the demonstration: what it is called and shows, when it begins, and what to try on its community afterwards.</summary>
internal sealed record ChapterPlan(string Name, string About, Instant Begins, Func<DemoCommunity, Narrator, Chapter> Create, params IReadOnlyList<string> TryNext);

/// <summary>The chapters there are, in the order in which they are read.</summary>
internal static class Chapters
{
    /// <summary>All of them, where a name is asked for.</summary>
    public const string Every = "all";

    public const string Spine = "spine";

    public static readonly IReadOnlyList<ChapterPlan> All =
    [
        new(
            Spine, "a proposal from submission to adoption, over an objection and a revised text", Narrator.At(9, 7, 9), (community, narrator) => new SpineChapter(community, narrator),
            "asc round show idn-2026-1 --profile ministry-idn",
            "printf '# Strengthening the ZOPFAN regime\\n\\n## 1\\nMember Countries review its implementation.\\n' > zopfan.md",
            "asc proposal submit zopfan.md --subject II.A.2 --profile ministry-idn",
            "asc proposal admit idn-2026-2 --profile chair-amm",
            "asc round open idn-2026-2 --due 2026-11-30 --profile chair-amm",
            "asc round close idn-2026-2 --outcome adopted --profile chair-amm",
            "asc pending --profile secretary-general",
            "asc watch --from 0 --profile secretary-general"),
        new(
            "silence", "silence that every member has agreed to, kept once and broken once", Narrator.At(9, 14, 9), (community, narrator) => new SilenceChapter(community, narrator),
            "asc round show sgp-2026-1 --profile ministry-lao",
            "asc proposal history vnm-2026-1 --profile ministry-tha"),
        new(
            "ad-referendum", "two representatives agree, their capitals confirm later", Narrator.At(9, 10, 9), (community, narrator) => new AdReferendumChapter(community, narrator),
            "asc round show phl-2026-1 --profile ministry-idn",
            "asc proposal history phl-2026-1 --profile secretary-general"),
        new(
            "group", "an ad-hoc group under its mandate, its report, and what becomes of its words", Narrator.At(9, 7, 9), (community, narrator) => new GroupChapter(community, narrator),
            "asc proposal diff idn-2026-1 --from 1 --to 2 --profile ministry-mys",
            "asc proposal history idn-2026-1 --profile ministry-sgp"),
        new(
            "summit", "what the ministers cannot agree goes to the Summit; what they endorse it adopts", Narrator.At(9, 7, 9), (community, narrator) => new SummitChapter(community, narrator),
            "asc proposal show mys-2026-1 --profile ministry-brn",
            "asc proposal history lao-2026-1 --profile secretary-general"),
        new(
            "note", "a ministry's line fails: a note by other means, confirmed or disowned; reminders", Narrator.At(9, 10, 9), (community, narrator) => new NoteChapter(community, narrator),
            "asc proposal show khm-2026-1 --profile ministry-sgp",
            "asc proposal history khm-2026-1 --profile secretary-general"),
        new(
            "package", "two proposals tied together, neither adopted until both can be", Narrator.At(9, 8, 9), (community, narrator) => new PackageChapter(community, narrator),
            "asc round show tha-2026-1 --profile ministry-phl",
            "asc proposal history mys-2026-1 --profile ministry-tha"),
    ];

    /// <summary>The chapters of these names, each once; the spine if none is named.</summary>
    public static IReadOnlyList<ChapterPlan> Named(IReadOnlyCollection<string> names) =>
        names.FirstOrDefault(name => name != Every && All.All(chapter => chapter.Name != name)) is { } unknown
            ? throw new BadInputException($"There is no chapter {unknown}.", $"Choose {Every}, or any of {string.Join(", ", All.Select(chapter => chapter.Name))}.")
        : names.Contains(Every) ? All
        : [.. (names.Count == 0 ? [Spine] : names.Distinct()).Select(name => All.Single(chapter => chapter.Name == name))];
}
