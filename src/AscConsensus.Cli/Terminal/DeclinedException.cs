namespace AscConsensus.Cli;

/// <summary>The user was asked whether to go on and said no; nothing was sent.</summary>
internal sealed class DeclinedException(string message) : Exception(message);
