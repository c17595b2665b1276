namespace AscConsensus.Repository.Tests;

/// <summary>A page printed from the code: the two are equal, or the page is printed again with ASC_UPDATE_GOLDEN=1.</summary>
internal static class Golden
{
    public static void IsCurrent(string path, string printed)
    {
        if (Environment.GetEnvironmentVariable("ASC_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(Tree.PathOf(path), printed);
        }

        Assert.True(Tree.Has(path), $"{path} is missing: run the tests with ASC_UPDATE_GOLDEN=1.");
        Assert.Equal(printed, Tree.Read(path));
    }
}
