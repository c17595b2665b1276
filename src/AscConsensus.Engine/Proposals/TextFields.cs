using AscConsensus.V1;

namespace AscConsensus.Engine;

/// <summary>What must hold of a text's facts wherever one is put forward.</summary>
internal static class TextFields
{
    private const int MostClauses = 500;

    public static void Check(this Text? text, Fields fields)
    {
        fields.Require(text is not null, "text", "Give the text: its document, title and clause ids.");
        if (text is null)
        {
            return;
        }

        fields.Cited("text.document", text.Document);

        // Members are asked for positions on it: they must be able to read it. Drafts stay with their ministry.
        fields.Require(text.Document?.Distribution != Distribution.Offices, "text.document.distribution", "Put forward a text that every member may read.");
        fields.Words("text.title", text.Title, 300);
        fields.Require(text.Clauses.Count is > 0 and <= MostClauses, "text.clauses", $"Give 1 to {MostClauses} clauses.");
        fields.Require(text.Clauses.All(IsClauseId), "text.clauses", "Name clauses with 1 to 12 small letters, digits or dots, such as 2a.");
        fields.Require(text.Clauses.Distinct().Count() == text.Clauses.Count, "text.clauses", "Give every clause an id of its own.");
    }

    public static bool IsClauseId(string id) =>
        id.Length is > 0 and <= 12 && id.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.');
}
