using System.Diagnostics;

namespace Vigil.Integration.Tests.Store;

/// <summary>A small disk in memory, mounted for a test; only root may.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder;

    private SmallDisk(TemporaryFolder folder) => _folder = folder;

    public string this[string name] => _folder[name];

    /// <summary>Mounts one; null where that is not allowed.</summary>
    public static SmallDisk? TryMount(string options)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess) return null;
        var folder = new TemporaryFolder();
        if (Run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.Path)) return new SmallDisk(folder);
        folder.Dispose();
        return null;
    }

    /// <summary>Mounts it with other options, what is on it staying.</summary>
    public void Remount(string options)
    {
        if (!Run("mount", "-o", "remount," + options, _folder.Path)) throw new InvalidOperationException($"remount,{options}");
    }

    public void Dispose()
    {
        Run("umount", "-l", _folder.Path);
        _folder.Dispose();
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
