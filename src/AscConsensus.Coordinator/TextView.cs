using AscConsensus.V1;

namespace AscConsensus.Coordinator;

/// <summary>A wording as readers see it: its document, title and clauses.</summary>
internal static class TextView
{
    public static Text Of(Reading reading, Engine.Revision revision) =>
        new() { Document = reading.Cite(revision.Text), Title = revision.Title, Clauses = { revision.Clauses } };
}
