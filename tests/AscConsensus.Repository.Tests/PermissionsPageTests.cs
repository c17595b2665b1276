using AscConsensus.Engine;

namespace AscConsensus.Repository.Tests;

/// <summary>docs/permissions.md is the engine's own office x act matrix.</summary>
public sealed class PermissionsPageTests
{
    private static readonly OfficeKinds[] Offices =
        [OfficeKinds.Ministry, OfficeKinds.Chair, OfficeKinds.SecretaryGeneral, OfficeKinds.Body, OfficeKinds.Convenor, OfficeKinds.Partner, OfficeKinds.Operator];

    [Fact]
    public void The_page_is_current() => Golden.IsCurrent("docs/permissions.md", Page());

    [Fact]
    public void Every_office_has_a_column() => Assert.Equal(Enum.GetValues<OfficeKinds>().Except([OfficeKinds.None]).Order(), Offices.Order());

    private static string Page() => """
        # Who may do what

        Whatever is not marked is refused, with `WRONG_OFFICE`. A mark means that the office may ask; the act may still be refused for what it
        asks ([errors.md](errors.md)). A Chair's credential works only in the term of the member that holds it. `FoundCommunity` is nobody's act: it is entry 0,
        written when the community is set up.

        Printed from the acts themselves (`MayBeDoneBy` in `src/AscConsensus.Engine`).

        | Act | Ministry | Chair | Secretary-General | Ministerial body | Group convenor | Dialogue partner | Operator | |
        | --- | :-: | :-: | :-: | :-: | :-: | :-: | :-: | --- |

        """ + string.Concat(Acts.All.Select(Row));

    private static string Row(IAct act) =>
        $"| `{Acts.NameOf(act)}` |{string.Concat(Offices.Select(office => act.MayBeDoneBy.HasFlag(office) ? " x |" : " |"))} {EffectOf(act)} |\n";

    /// <summary>The first sentence of the act's comment in the contract.</summary>
    private static string EffectOf(IAct act) => ProtoComments.OfMessages[Acts.NameOf(act)].ReplaceLineEndings(" ").Split(". ")[0].TrimEnd('.') + ".";
}
