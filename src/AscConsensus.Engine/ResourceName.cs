using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AscConsensus.Engine;

/// <summary>The names of things, as in the contract.</summary>
public static class ResourceName
{
    public const string Rounds = "/rounds/";
    public const string Consultations = "/consultations/";
    public const string Requests = "/requests/";
    public const string Corrections = "/corrections/";
    public const string Groups = "groups/";
    public const string Decisions = "decisions/";
    public const string Packages = "packages/";
    private const string Proposals = "proposals/";

    public static bool IsMember(string name) =>
        name.StartsWith("members/", StringComparison.Ordinal) && name.Length == 11 && name.AsSpan(8).IndexOfAnyExceptInRange('A', 'Z') < 0;

    public static bool IsOrgan(string name) =>
        name.StartsWith("organs/", StringComparison.Ordinal) && name.Length is > 7 and <= 27 && name.AsSpan(7).IndexOfAnyExceptInRange('A', 'Z') < 0;

    public static bool IsPartner(string name) =>
        name.StartsWith("partners/", StringComparison.Ordinal) && name.Length == 12 && name.AsSpan(9).IndexOfAnyExceptInRange('A', 'Z') < 0;

    /// <summary>"proposals/idn-2026-3": the code of the member or organ, a year, its own number.</summary>
    public static bool IsProposal(ReadOnlySpan<char> name)
    {
        if (!name.StartsWith(Proposals))
        {
            return false;
        }

        var rest = name[Proposals.Length..];
        var dash = rest.IndexOf('-');
        return dash is > 0 and <= 20 && rest[..dash].IndexOfAnyExceptInRange('a', 'z') < 0 && IsYearAndNumber(rest[(dash + 1)..]);
    }

    /// <summary>The code in whose name a proposal is made, such as "idn" or "admm".</summary>
    public static string CodeOf(string proposal) => proposal[Proposals.Length..proposal.IndexOf('-', StringComparison.Ordinal)];

    /// <summary>"decisions/2026-1": of a collection, a year and a number.</summary>
    public static bool IsNumbered(ReadOnlySpan<char> name, string collection) =>
        name.StartsWith(collection) && IsYearAndNumber(name[collection.Length..]);

    /// <summary>Takes "proposals/idn-2026-3/rounds/2" apart.</summary>
    public static bool TrySplit(string name, string collection, [NotNullWhen(true)] out string? proposal, out uint number)
    {
        (proposal, number) = (null, 0);
        if (!IsOfProposal(name, collection, out var at))
        {
            return false;
        }

        proposal = name[..at];
        number = uint.Parse(name.AsSpan(at + collection.Length), NumberStyles.None, CultureInfo.InvariantCulture);
        return true;
    }

    /// <summary>"proposals/idn-2026-3/rounds/2": of a collection that each proposal has.</summary>
    public static bool IsOfProposal(string name, string collection) => IsOfProposal(name, collection, out _);

    private static bool IsOfProposal(string name, string collection, out int at)
    {
        at = name.IndexOf(collection, StringComparison.Ordinal);
        return at >= 0 && IsProposal(name.AsSpan(0, at)) && IsNumber(name.AsSpan(at + collection.Length));
    }

    private static bool IsYearAndNumber(ReadOnlySpan<char> text) =>
        text.Length > 5 && text[..4].IndexOfAnyExceptInRange('0', '9') < 0 && text[4] == '-' && IsNumber(text[5..]);

    // Up to five digits: no leading zero, so that one thing has one name.
    private static bool IsNumber(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 5 && text[0] != '0' && text.IndexOfAnyExceptInRange('0', '9') < 0;
}
