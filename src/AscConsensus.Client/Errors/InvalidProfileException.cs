namespace AscConsensus.Client;

/// <summary>A profile cannot be used: its file, or a file that it names, is missing, unreadable or unsafe.</summary>
public sealed class InvalidProfileException : Exception
{
    internal InvalidProfileException(string path, string field, string message, string remedy, Exception? inner = null)
        : base(message, inner) => (Path, Field, Remedy) = (path, field, remedy);

    /// <summary>The profile's file.</summary>
    public string Path { get; }

    /// <summary>The field of the profile that is at fault, such as "key"; empty if it is the file itself.</summary>
    public string Field { get; }

    /// <summary>What to do about it, one sentence.</summary>
    public string Remedy { get; }
}
