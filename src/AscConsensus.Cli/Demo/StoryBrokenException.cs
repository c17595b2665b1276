namespace AscConsensus.Cli;

/// <summary>A step of the demonstration came out otherwise than told.</summary>
internal sealed class StoryBrokenException(string message) : Exception($"The demonstration did not come out as told: {message}");
