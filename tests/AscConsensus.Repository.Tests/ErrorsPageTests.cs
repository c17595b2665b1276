using AscConsensus.Protocol;
using AscConsensus.V1;

namespace AscConsensus.Repository.Tests;

/// <summary>Every reason has one code and one remedy, and docs/errors.md says so.</summary>
public sealed class ErrorsPageTests
{
    [Fact]
    public void Every_reason_has_one_row() => HouseRule.Holds(Breaches(ErrorTable.Rows));

    [Fact]
    public void A_reason_without_a_row_is_seen() => HouseRule.Sees("WrongPhase", Breaches([.. ErrorTable.Rows.Where(row => row.Reason != Reason.WrongPhase)]));

    [Fact]
    public void A_reason_with_two_rows_is_seen() => HouseRule.Sees("WrongPhase", Breaches([.. ErrorTable.Rows, ErrorTable.Of(Reason.WrongPhase)]));

    [Fact]
    public void A_remedy_that_is_no_sentence_is_seen() =>
        HouseRule.Sees("WrongPhase", Breaches([.. ErrorTable.Rows.Where(row => row.Reason != Reason.WrongPhase), ErrorTable.Of(Reason.WrongPhase) with { Remedy = "retry" }]));

    [Fact]
    public void The_page_is_current() => Golden.IsCurrent("docs/errors.md", Page());

    private static IEnumerable<string> Breaches(IReadOnlyList<ErrorRow> rows) => Enum.GetValues<Reason>()
        .Where(reason => reason != Reason.Unspecified)
        .Where(reason => rows.Where(row => row.Reason == reason).ToList() is not [{ Remedy: [>= 'A' and <= 'Z', .., '.'] }])
        .Select(reason => $"{reason} has not exactly one row with a remedy that is a sentence.");

    private static string Page()
    {
        var page = $"""
            # Errors

            Every refusal of the coordinator is a gRPC status with a sentence for people and `google.rpc.ErrorInfo` for programs: domain
            `{ErrorTable.Domain}`, the reason below, and the remedy under the metadata key `remedy`. `INVALID_FIELD` names each field in
            `google.rpc.BadRequest`; where a retry makes sense at a known time, `google.rpc.RetryInfo` says when. A refusal changes nothing and is
            not remembered: the same request is decided afresh.

            Printed from the code (`ErrorTable.cs`, `reason.proto`).

            | Reason | Code | Meaning | What to do |
            | --- | --- | --- | --- |

            """;
        return page + string.Concat(ErrorTable.Rows.Select(row =>
            $"| `{row.Name}` | {Contract.NameOf(row.Code)} | {ProtoComments.OfReasons[row.Name].ReplaceLineEndings(" ")} | {row.Remedy} |\n"));
    }
}
