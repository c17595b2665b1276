using AscConsensus.Engine;

namespace AscConsensus.Coordinator.Monitoring;

/// <summary>One row of the matrix as readers see it.</summary>
internal static class MatrixView
{
    public static V1.MatrixRow Of(Reading reading, Engine.Proposal proposal)
    {
        var row = Matrix.RowOf(reading.Community, proposal, reading.At);
        return new V1.MatrixRow
        {
            Proposal = proposal.Name,
            Symbol = proposal.Symbol ?? "",
            Title = proposal.Text.Title,
            Phase = proposal.Phase,
            Round = row.Round?.Name ?? "",
            Sentence = row.Sentence,
            DueTime = row.Due?.ToTimestamp(),
            Cells = { row.Cells.Select(Of) },
            Received = (uint)row.Received,
            Electors = (uint)row.Electors,
            Objections = (uint)row.Objections,
            PhaseDays = (uint)row.PhaseDays,
        };
    }

    private static V1.MatrixCell Of(Engine.MatrixCell cell) => new()
    {
        Code = cell.Code,
        StaleRevision = cell.StaleRevision,
        AwaitedDays = (uint)cell.AwaitedDays,
        Unconfirmed = cell.IsUnconfirmed,
    };
}
