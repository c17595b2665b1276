namespace AscConsensus.Client;

/// <summary>An entry holds an act that this program does not know. It may be of a later version, which is no lie: update the program, and it goes on from there.</summary>
public sealed class UnknownActException : Exception
{
    internal UnknownActException(ulong entry)
        : base($"Entry {entry} holds an act that this program does not know.") => Entry = entry;

    /// <summary>The entry.</summary>
    public ulong Entry { get; }
}
