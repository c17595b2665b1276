using System.Diagnostics;

namespace AscConsensus.Journal.Tests;

/// <summary>A file system of 8 MiB in a file.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("asc-small-disk-");

    public SmallDisk()
    {
        var image = Path.Combine(folder.FullName, "image");
        using (var file = File.Create(image))
        {
            file.SetLength(8 * 1024 * 1024);
        }

        Run("mkfs.ext4", "-q", "-m", "0", image);
        Run("mount", "-o", "loop", image, Directory.CreateDirectory(Root).FullName);
    }

    public string Root => Path.Combine(folder.FullName, "mounted");

    public void Dispose()
    {
        Run("umount", Root);
        folder.Delete(recursive: true);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}

/// <summary>A test that mounts a disk of its own. Where only root may it is skipped and says so; in CI it runs and fails.</summary>
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true" && (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !File.Exists("/dev/loop-control")))
        {
            Skip = "Mounting a small disk needs Linux, root and loop devices.";
        }
    }
}
