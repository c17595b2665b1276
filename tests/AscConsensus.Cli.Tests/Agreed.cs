using System.Text.RegularExpressions;
using AscConsensus.Repository.Tests;

namespace AscConsensus.Cli.Tests;

/// <summary>Output as it was agreed, but for what is random in it.</summary>
internal static partial class Agreed
{
    public static void Is(string file, string output) =>
        Golden.IsCurrent($"tests/AscConsensus.Cli.Tests/golden/{file}", NoteLine().Replace(NoteKey().Replace(Key().Replace(output.ReplaceLineEndings("\n"), "0000-0000-0000-0000"), "+00000000+KEY"), "$1BASE64"));

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
