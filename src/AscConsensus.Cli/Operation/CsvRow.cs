using System.Globalization;

namespace AscConsensus.Cli;

/// <summary>One line of a data file. What is wrong with it is said by file, line and column.</summary>
internal sealed class CsvRow(string file, int line, ILookup<string, string> cells)
{
    public string this[string column] => cells[column].Single();

    public bool Has(string column) => cells.Contains(column);

    /// <summary>A number of days, or of whatever else is counted.</summary>
    public uint Number(string column) =>
        uint.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(column, "Write a whole number.");

    /// <summary>What one of some words stands for.</summary>
    public T OneOf<T>(string column, IReadOnlyDictionary<string, T> words) =>
        words.TryGetValue(this[column], out var meant) ? meant : throw Wrong(column, $"Write one of {string.Join(", ", words.Keys)}.");

    public BadInputException Wrong(string column, string remedy) => new($"{file}, line {line}, column {column}: \"{this[column]}\" cannot stand there.", remedy);

    /// <summary>What is wrong with the line beside the others.</summary>
    public BadInputException Wrong(string sentence) => new($"{file}, line {line}: {sentence}", "Correct that line.");
}
