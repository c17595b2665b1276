namespace AscConsensus.Journal;

/// <summary>A file beside a journal that was put back from a backup: until members have shown that it is not old, nothing is recorded on it.</summary>
public static class RestoredMark
{
    /// <summary>Marks a journal as put back from a backup.</summary>
    public static void Set(string journal) => File.WriteAllText(Of(journal), "This journal was restored from a backup.\n");

    public static bool IsSet(string journal) => File.Exists(Of(journal));

    /// <summary>Takes the mark away: the copy is known not to be old.</summary>
    public static void Clear(string journal) => File.Delete(Of(journal));

    private static string Of(string journal) => journal + ".restored";
}
