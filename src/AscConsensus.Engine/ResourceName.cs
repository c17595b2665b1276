using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AscConsensus.Engine;

/// <summary>The names of things, as in the contract.</summary>
public static class ResourceName
{
    public const string Rounds = "/rounds/";
    public const string Consultations = "/consultations/";
    private const string Proposals = "proposals/";

    public static bool IsMember(string name) =>
        name.StartsWith("members/", StringComparison.Ordinal) && name.Length == 11 && name.AsSpan(8).IndexOfAnyExceptInRange('A', 'Z') < 0;

    public static bool IsOrgan(string name) =>
        name.StartsWith("organs/", StringComparison.Ordinal) && name.Length is > 7 and <= 27 && name.AsSpan(7).IndexOfAnyExceptInRange('A', 'Z') < 0;

    /// <summary>"proposals/idn-2026-3": the member's code, a year, the member's own number.</summary>
    public static bool IsProposal(ReadOnlySpan<char> name) =>
        name.StartsWith(Proposals) && name.Length is >= 19 and <= 24
        && name.Slice(10, 3).IndexOfAnyExceptInRange('a', 'z') < 0 && name[13] == '-'
        && name.Slice(14, 4).IndexOfAnyExceptInRange('0', '9') < 0 && name[18] == '-'
        && IsNumber(name[19..]);

    /// <summary>The member in whose name a proposal is made, such as "members/IDN".</summary>
    public static string MemberOf(string proposal) => "members/" + proposal.Substring(10, 3).ToUpperInvariant();

    /// <summary>Takes "proposals/idn-2026-3/rounds/2" apart.</summary>
    public static bool TrySplit(string name, string collection, [NotNullWhen(true)] out string? proposal, out uint number)
    {
        var at = name.IndexOf(collection, StringComparison.Ordinal);
        (proposal, number) = (null, 0);
        if (at < 0 || !IsProposal(name.AsSpan(0, at)) || !IsNumber(name.AsSpan(at + collection.Length)))
        {
            return false;
        }

        proposal = name[..at];
        number = uint.Parse(name.AsSpan(at + collection.Length), NumberStyles.None, CultureInfo.InvariantCulture);
        return true;
    }

    // Up to five digits: no leading zero, so that one thing has one name.
    private static bool IsNumber(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 5 && text[0] != '0' && text.IndexOfAnyExceptInRange('0', '9') < 0;
}
