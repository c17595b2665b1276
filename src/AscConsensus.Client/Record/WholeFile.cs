namespace AscConsensus.Client;

/// <summary>Files that are there whole or not at all, also if the machine stops. Confidential words are among them: nobody but their owner reads them.</summary>
internal static class WholeFile
{
    private const UnixFileMode OwnFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Opens a file to be written anew, for its owner alone.</summary>
    public static FileStream Create(string path, FileAccess access, int bufferSize)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = access, Share = FileShare.None, BufferSize = bufferSize };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnFile;
        }

        return new(path, options);
    }

    /// <summary>Makes a folder for its owner alone, and those above it; one that is there stays as it is.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            System.IO.Directory.CreateDirectory(path);
        }
        else if (!System.IO.Directory.Exists(path))
        {
            // Those above would otherwise be for everybody.
            if (Path.GetDirectoryName(path) is { Length: > 0 } above)
            {
                CreateFolder(above);
            }

            System.IO.Directory.CreateDirectory(path, OwnFile | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Puts a file in the place of what was there.</summary>
    /// <param name="place">Its folder is made if need be.</param>
    /// <param name="unfinished">Where it is written first, on the same disk; no other program writes there.</param>
    public static void Write(string place, string unfinished, ReadOnlySpan<byte> content)
    {
        CreateFolder(Path.GetDirectoryName(place)!);
        using (var file = Create(unfinished, FileAccess.Write, bufferSize: 0))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, place, overwrite: true);
    }
}
