namespace AscConsensus.Engine;

/// <summary>How the engine lists things in its sentences.</summary>
public static class Words
{
    /// <summary>"Cambodia, Lao PDR and Thailand".</summary>
    public static string And(this IEnumerable<string> items) => Join([.. items], " and ");

    /// <summary>"a ministry or the Chair".</summary>
    public static string Of(OfficeKinds kinds) => kinds == OfficeKinds.None
        ? "nobody"
        : Join([.. Enum.GetValues<OfficeKinds>().Where(kind => kind != OfficeKinds.None && kinds.HasFlag(kind)).Select(Kind)], " or ");

    private static string Join(IReadOnlyList<string> items, string last) =>
        items.Count < 2 ? string.Concat(items) : string.Join(", ", items.SkipLast(1)) + last + items[^1];

    private static string Kind(OfficeKinds kind) => kind switch
    {
        OfficeKinds.Ministry => "a ministry",
        OfficeKinds.Chair => "the Chair",
        OfficeKinds.SecretaryGeneral => "the Secretary-General",
        OfficeKinds.Body => "a ministerial body",
        OfficeKinds.Operator => "the operator",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not one kind of office."),
    };
}
