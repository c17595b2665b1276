using System.Collections.Concurrent;

namespace AscConsensus.Client;

/// <summary>Small files that are on disk before anybody relies on them; or, for a client that keeps nothing, in memory.</summary>
/// <param name="folder">Made with the first file; null for memory.</param>
internal sealed class StateFiles(string? folder) : IDisposable
{
    private const string LockFile = "lock";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly ConcurrentDictionary<string, byte[]> inMemory = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim ownLock = new(1, 1);

    public string? Folder => folder;

    public byte[]? Read(string name)
    {
        if (folder is null)
        {
            return inMemory.GetValueOrDefault(name);
        }

        try
        {
            return File.ReadAllBytes(PathOf(name));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Puts the content in the place of what was there, whole or not at all, and returns once it would survive a power cut.</summary>
    public void Write(string name, ReadOnlySpan<byte> content)
    {
        if (folder is null)
        {
            inMemory[name] = content.ToArray();
            return;
        }

        var path = PathOf(name);
        WholeFile.Write(path, $"{path}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.new", content);

        // The file's new name is not on disk yet. There is no way here to flush a folder, but to flush the file again flushes its renaming.
        using var named = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        named.Flush(flushToDisk: true);
    }

    /// <summary>Gives a file that is there another name; another program may have done it meanwhile.</summary>
    public void Rename(string from, string to)
    {
        if (folder is null)
        {
            inMemory[to] = inMemory.TryRemove(from, out var content) ? content : inMemory[to];
            return;
        }

        try
        {
            File.Move(PathOf(from), PathOf(to), overwrite: true);
        }
        catch (FileNotFoundException) when (File.Exists(PathOf(to)))
        {
        }
    }

    /// <summary>Names of the files below a folder here, with it.</summary>
    public IReadOnlyList<string> NamesIn(string below, string ending)
    {
        var names = folder is null ? inMemory.Keys.Where(name => name.StartsWith(below + "/", StringComparison.Ordinal))
            : System.IO.Directory.Exists(PathOf(below)) ? System.IO.Directory.EnumerateFiles(PathOf(below)).Select(path => $"{below}/{Path.GetFileName(path)}")
            : [];
        return [.. names.Where(name => name.EndsWith(ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Waits until no other client, of this process or another, changes these files; they may until this is disposed.</summary>
    public async Task<IDisposable> LockAsync(CancellationToken ct)
    {
        if (folder is null)
        {
            await ownLock.WaitAsync(ct).ConfigureAwait(false);
            return new Held(ownLock);
        }

        WholeFile.CreateFolder(folder);
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            try
            {
                return new FileStream(PathOf(LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held) when (IsHeld(held))
            {
                // Whoever holds it writes one small file.
                await Task.Delay(Pause, ct).ConfigureAwait(false);
            }
        }
    }

    public void Dispose() => ownLock.Dispose();

    // EWOULDBLOCK of Linux and of macOS; ERROR_SHARING_VIOLATION. A disk that is full or read-only never passes by waiting.
    private static bool IsHeld(IOException fault) => fault.HResult is 11 or 35 or unchecked((int)0x8007_0020);

    private string PathOf(string name) => Path.Combine(folder!, name);

    private sealed class Held(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
