namespace AscConsensus.Repository.Tests;

/// <summary>A page or an output as it was agreed: the two are equal, or the file is written again with ASC_UPDATE_GOLDEN=1.</summary>
internal static class Golden
{
    public static void IsCurrent(string path, string printed)
    {
        var said = printed.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("ASC_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(Tree.PathOf(path), said);
        }

        Assert.True(File.Exists(Tree.PathOf(path)), $"{path} is missing: run the tests with ASC_UPDATE_GOLDEN=1.");
        Assert.Equal(Tree.Read(path).ReplaceLineEndings("\n"), said);
    }
}
