namespace AscConsensus.Client;

/// <summary>The files of a record by their names, wherever they are kept. May be asked from several threads.</summary>
internal abstract class RecordFiles : IDisposable
{
    /// <summary>All there is, sorted by name; names that a record does not have too.</summary>
    /// <exception cref="InvalidBundleException">Something there is under one name twice.</exception>
    public abstract IReadOnlyList<string> ListNames();

    public abstract bool Has(string path);

    /// <summary>A file's content; null if there is none of that name.</summary>
    /// <exception cref="InvalidBundleException">It is longer than such a file may be, or cannot be read.</exception>
    public byte[]? Read(string path)
    {
        var limit = RecordPaths.LimitOf(path) ?? throw new ArgumentException($"A record has no {path}.", nameof(path));
        try
        {
            return Read(path, limit);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or NotSupportedException or UnauthorizedAccessException)
        {
            throw new InvalidBundleException($"{path} cannot be read: {fault.Message}", fault);
        }
    }

    public abstract void Dispose();

    /// <param name="limit">The content is at most so long, whatever is claimed of it.</param>
    protected abstract byte[]? Read(string path, int limit);

    /// <summary>Reads what claims to have a length, and believes neither that it is short nor that the claim is true.</summary>
    protected static byte[] ReadWhole(Stream content, string path, long length, int limit)
    {
        if (length > limit)
        {
            throw new InvalidBundleException($"{path} has {length:N0} bytes; there are at most {limit:N0} in it.");
        }

        var bytes = new byte[length];
        content.ReadExactly(bytes);
        return content.ReadByte() < 0 ? bytes : throw new InvalidBundleException($"{path} is longer than is said of it.");
    }
}
