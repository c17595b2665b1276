namespace AscConsensus.Engine;

/// <summary>How the engine lists offices in its sentences.</summary>
public static class Words
{
    /// <summary>"a ministry or the Chair".</summary>
    public static string Of(OfficeKinds kinds) => kinds == OfficeKinds.None
        ? "nobody"
        : Or([.. Enum.GetValues<OfficeKinds>().Where(kind => kind != OfficeKinds.None && kinds.HasFlag(kind)).Select(Kind)]);

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
