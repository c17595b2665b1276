using System.Text.RegularExpressions;
using AscConsensus.Protocol;
using Grpc.Core;

namespace AscConsensus.Repository.Tests;

/// <summary>Every rpc says what it does and why it may be refused, and names only errors that exist.</summary>
public sealed partial class RpcCommentTests
{
    private static readonly HashSet<string> Reasons = [.. ErrorTable.Rows.Select(row => row.Name)];

    private static readonly HashSet<string> Errors =
    [
        .. Reasons,
        .. Enum.GetValues<StatusCode>().Select(Contract.NameOf),
    ];

    [Fact]
    public void Every_rpc_states_its_effect_and_errors() => HouseRule.Holds(Breaches(ProtoComments.OfRpcs));

    [Fact]
    public void The_comments_of_every_rpc_are_read() =>
        Assert.Equal(Contract.Methods.Select(method => method.Name).Order(), ProtoComments.OfRpcs.Keys.Order());

    [Theory]
    [InlineData("service S {\n  rpc Open(A) returns (B);\n}\n")]
    [InlineData("service S {\n  // The open rpc.\n  rpc Open(A) returns (B);\n}\n")]
    [InlineData("service S {\n  // Opens it\n  rpc Open(A) returns (B);\n}\n")]
    [InlineData("service S {\n  // Opens it. NO_SUCH_ERROR (NOT_FOUND).\n  rpc Open(A) returns (B);\n}\n")]
    [InlineData("service S {\n  // Opens it. Chair.\n  rpc Open(A) returns (B);\n}\n")]
    public void A_poor_comment_is_seen(string proto) => HouseRule.Sees("Open", Breaches(ProtoComments.OfRpcsIn(proto)));

    [Fact]
    public void A_good_comment_passes() => HouseRule.Holds(Breaches(
        ProtoComments.OfRpcsIn("  // Opens a round. Chair.\n  //\n  // STALE_REVISION (ABORTED): revised meanwhile.\n  rpc Open(A) returns (B);\n")));

    private static IEnumerable<string> Breaches(IReadOnlyDictionary<string, string> comments) =>
        comments.Where(it => !Effect().IsMatch(it.Value)).Select(it => $"{it.Key}: the comment does not begin with what the rpc does.")
            .Concat(comments.Where(it => !Error().Matches(it.Value).Any(error => Reasons.Contains(error.Value))).Select(it => $"{it.Key}: the comment names no reason why it may be refused."))
            .Concat(from it in comments from error in Error().Matches(it.Value) where !Errors.Contains(error.Value) select $"{it.Key}: no error is called {error.Value}.");

    [GeneratedRegex(@"\A[A-Z][a-z]+s [^.]*[.:]")]
    private static partial Regex Effect();

    [GeneratedRegex(@"\b[A-Z]+(_[A-Z]+)+\b")]
    private static partial Regex Error();
}
