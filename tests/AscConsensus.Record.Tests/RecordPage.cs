namespace AscConsensus.Record.Tests;

/// <summary>The examples of docs/record.md, as they stand there: computed with Python's hashlib and cryptography, not with this code.</summary>
internal static class RecordPage
{
    /// <summary>The fenced blocks of a section, without the fences.</summary>
    public static string[] Blocks(string heading)
    {
        var section = File.ReadAllText("record.md").Split("\n## ").Single(part => part.StartsWith(heading + "\n", StringComparison.Ordinal));
        return [.. section.Split("\n```\n").Where((_, at) => at % 2 == 1).Select(block => block + "\n")];
    }

    /// <summary>The hexadecimal of a block, without blanks and explanations, line by line.</summary>
    public static byte[][] Lines(string block) =>
    [
        .. block.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Convert.FromHexString(line.Split('#')[0].Replace(" ", "", StringComparison.Ordinal))),
    ];

    public static byte[] Bytes(string block) => [.. Lines(block).SelectMany(line => line)];
}
