namespace AscConsensus.Client;

/// <summary>An act was shown before signing and declined, or cannot be signed. Nothing was sent.</summary>
public sealed class ActNotSignedException : Exception
{
    internal ActNotSignedException(string message)
        : base(message)
    {
    }
}
