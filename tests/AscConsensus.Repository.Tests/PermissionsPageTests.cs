using AscConsensus.Coordinator.Admission;
using AscConsensus.Engine;

namespace AscConsensus.Repository.Tests;

/// <summary>docs/permissions.md is the engine's own office x act matrix, and the coordinator's of what is read.</summary>
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

        Printed from the code: acts from `MayBeDoneBy` in `src/AscConsensus.Engine`, what is no act from `Reads` in `src/AscConsensus.Coordinator`.

        ## Acts

        | Act | Ministry | Chair | Secretary-General | Ministerial body | Group convenor | Dialogue partner | Operator | |
        | --- | :-: | :-: | :-: | :-: | :-: | :-: | :-: | --- |

        """ + string.Concat(Acts.All.Select(Row)) + """

        ## Reading, and what else is no act

        A mark means that the office may ask. What it is shown of what it asked for is its own to see: of a document, what the document says; of
        pending items and tallies, those of the office unless it oversees others. The record as files over plain HTTP is for whoever may list
        its entries. Reflection is served only where the operator asked for it.

        | Call | Ministry | Chair | Secretary-General | Ministerial body | Group convenor | Dialogue partner | Operator | |
        | --- | :-: | :-: | :-: | :-: | :-: | :-: | :-: | --- |

        """ + string.Concat(Reads.Rows.OrderBy(row => row.Key, StringComparer.Ordinal).Select(Row));

    private static string Row(IAct act) =>
        $"| `{Acts.NameOf(act)}` |{Marks(act.MayBeDoneBy)} {FirstSentence(ProtoComments.OfMessages[Acts.NameOf(act)])} |\n";

    private static string Row(KeyValuePair<string, OfficeKinds> read)
    {
        const string Ours = "ascconsensus.v1.";
        var name = read.Key.StartsWith(Ours, StringComparison.Ordinal) ? read.Key[Ours.Length..] : read.Key;
        var effect = ProtoComments.OfRpcs.GetValueOrDefault(name[(name.LastIndexOf('/') + 1)..]) is { } comment ? FirstSentence(comment) : "A service of gRPC itself.";
        return $"| `{name}` |{Marks(read.Value)} {effect} |\n";
    }

    private static string Marks(OfficeKinds may) => string.Concat(Offices.Select(office => may.HasFlag(office) ? " x |" : " |"));

    private static string FirstSentence(string comment) => comment.ReplaceLineEndings(" ").Split(". ")[0].TrimEnd('.') + ".";
}
