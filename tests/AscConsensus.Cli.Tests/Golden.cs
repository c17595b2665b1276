using System.Reflection;
using System.Text.RegularExpressions;

namespace AscConsensus.Cli.Tests;

/// <summary>Output as it was agreed: the two are equal, or the file is written again with ASC_UPDATE_GOLDEN=1.</summary>
internal static partial class Golden
{
    private static readonly string Folder = typeof(Golden).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "GoldenFolder").Value!;

    public static void Is(string file, string output) => IsAt(Path.Combine(Folder, file), NoteLine().Replace(NoteKey().Replace(Key().Replace(output.ReplaceLineEndings("\n"), "0000-0000-0000-0000"), "+00000000+KEY"), "$1BASE64"));

    /// <summary>A page of the repository that is printed from the code.</summary>
    public static void IsPage(string page, string printed) => IsAt(PathOfPage(page), printed);

    public static string PathOfPage(string page) => Path.GetFullPath(Path.Combine(Folder, "../../..", page));

    private static void IsAt(string path, string output)
    {
        var said = output.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("ASC_UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, said);
        }

        Assert.True(File.Exists(path), $"{path} is missing: run the tests with ASC_UPDATE_GOLDEN=1.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), said);
    }

    // Salts and keys are random, so fingerprints are too.
    [GeneratedRegex("[0-9a-f]{4}(-[0-9a-f]{4}){3}(?![0-9a-f-])|[0-9a-f]{64}")]
    private static partial Regex Key();

    // The key of a note, as its verifier's text has it.
    [GeneratedRegex(@"\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}")]
    private static partial Regex NoteKey();

    // The root of a checkpoint, and the lines that sign it.
    [GeneratedRegex("^(\u2014 [^ ]+ )?[A-Za-z0-9+/]{43,}={0,2}$", RegexOptions.Multiline)]
    private static partial Regex NoteLine();
}
