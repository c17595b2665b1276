using AscConsensus.V1;

namespace AscConsensus.Engine;

/// <summary>How the engine names offices and keys in its sentences.</summary>
public static class Words
{
    /// <summary>"a ministry or the Chair".</summary>
    public static string Of(OfficeKinds kinds) => kinds == OfficeKinds.None
        ? "nobody"
        : Or([.. Enum.GetValues<OfficeKinds>().Where(kind => kind != OfficeKinds.None && kinds.HasFlag(kind)).Select(Kind)]);

    /// <summary>What a key is for: "signing".</summary>
    public static string Of(KeyUse use) => use switch
    {
        KeyUse.Connection => "connection",
        KeyUse.Signing => "signing",
        KeyUse.Witness => "witness",
        _ => throw new ArgumentOutOfRangeException(nameof(use), use, "Not one use of a key."),
    };

    private static string Or(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : string.Join(", ", items.SkipLast(1)) + " or " + items[^1];

    private static string Kind(OfficeKinds kind) => kind switch
    {
        OfficeKinds.Ministry => "a ministry",
        OfficeKinds.Chair => "the Chair",
        OfficeKinds.SecretaryGeneral => "the Secretary-General",
        OfficeKinds.Body => "a ministerial body",
        OfficeKinds.Operator => "the operator",
        OfficeKinds.Partner => "a dialogue partner",
        OfficeKinds.Convenor => "a group's convenor",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not one kind of office."),
    };
}
