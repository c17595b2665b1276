namespace AscConsensus.Client;

/// <summary>How much stands behind a copy of the record.</summary>
public enum RecordGrade
{
    /// <summary>No checkpoint of the record's key covers it, or it is not sound.</summary>
    None = 0,

    /// <summary>The coordinator has signed it.</summary>
    Recorded = 1,

    /// <summary>So many members as the community asks have cosigned it.</summary>
    Witnessed = 2,
}
