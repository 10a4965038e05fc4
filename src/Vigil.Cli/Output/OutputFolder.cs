using Vigil.Reports;

namespace Vigil.Cli.Output;

/// <summary>
/// A folder whose files appear whole or not at all: everything is written into a folder of its own inside it and moved into place by
/// <see cref="Commit"/>; without that, nothing is left.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly string _folder;
    private readonly string _draft;
    private readonly List<string> _names = [];

    private readonly bool _isNew;

    private OutputFolder(string folder, string draft, bool isNew) => (_folder, _draft, _isNew) = (folder, draft, isNew);

    /// <summary>Makes the folder where it does not exist; gives the problem if nothing can be written into it.</summary>
    public static (OutputFolder? Folder, Problem? Problem) Open(string folder)
    {
        if (File.Exists(folder)) return (null, ProblemCodes.Unwritable.At(folder, "it is a file, not a folder"));
        var draft = Path.Combine(folder, $".draft-{Environment.ProcessId}");
        var isNew = !Directory.Exists(folder);
        try
        {
            Directory.CreateDirectory(draft);
            return (new(folder, draft, isNew), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, ProblemCodes.Unwritable.At(folder, InputOutput.Reason(e)));
        }
    }

    /// <summary>A path to write a file or folder of this name at, until it is moved into place.</summary>
    public string Draft(string name)
    {
        _names.Add(name);
        return Path.Combine(_draft, name);
    }

    /// <summary>Moves everything into place, over what stands there of the same name.</summary>
    public void Commit()
    {
        foreach (var name in _names)
        {
            string from = Path.Combine(_draft, name), to = Path.Combine(_folder, name);
            if (Directory.Exists(from)) ReplaceFolder(from, to);
            else File.Move(from, to, overwrite: true);
        }
    }

    private void ReplaceFolder(string from, string to)
    {
        if (Directory.Exists(to)) Directory.Move(to, Path.Combine(_draft, Path.GetFileName(to) + ".old"));
        Directory.Move(from, to);
    }

    /// <summary>Removes what was not moved into place.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(_draft, recursive: true);
            if (_isNew && !Directory.EnumerateFileSystemEntries(_folder).Any()) Directory.Delete(_folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be removed is a hidden folder that the next run of this process id would reuse.
        }
    }
}
