namespace AscConsensus.Client;

/// <summary>Files that are there whole or not at all, also if the machine stops.</summary>
internal static class WholeFile
{
    /// <summary>Puts a file in the place of what was there.</summary>
    /// <param name="place">Its folder is made if need be.</param>
    /// <param name="unfinished">Where it is written first, on the same disk; no other program writes there.</param>
    public static void Write(string place, string unfinished, ReadOnlySpan<byte> content)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, place, overwrite: true);
    }
}
