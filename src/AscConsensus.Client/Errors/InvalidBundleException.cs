namespace AscConsensus.Client;

/// <summary>A copy of the record, a bundle or a mirror's folder, cannot be read: it is none, or what is in it is not what a copy holds.</summary>
public sealed class InvalidBundleException : Exception
{
    internal InvalidBundleException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
