namespace AscConsensus.Cli;

/// <summary>What the user gave cannot be used; nothing was sent.</summary>
internal sealed class BadInputException(string message, string remedy) : Exception(message)
{
    public string Remedy { get; } = remedy;
}
