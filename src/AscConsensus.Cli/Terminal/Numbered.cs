namespace AscConsensus.Cli;

/// <summary>Things numbered through a year, as people name them.</summary>
internal static class Numbered
{
    /// <summary>"2026-1" of the collection "groups/" is "groups/2026-1"; a full name stays.</summary>
    public static string Of(string collection, string given) => given.StartsWith(collection, StringComparison.Ordinal) ? given : collection + given;

    /// <summary>The same, where nothing may be given.</summary>
    public static string OfOptional(string collection, string? given) => given is null ? "" : Of(collection, given);

    /// <summary>"2026-1" of "groups/2026-1".</summary>
    public static string Short(string name) => name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
