using System.Collections.Frozen;

namespace Vigil.Evaluation.Gold;

/// <summary>Reports kept aside as a test: a text file with the name of a report, or of a whole folder of gold and a slash, on each line; <c>#</c> begins a comment.</summary>
public sealed class AsideList
{
    private readonly FrozenSet<string> _names;

    private AsideList(IEnumerable<string> names) => _names = names.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads the file; without one, nothing is kept aside.</summary>
    public static AsideList Read(string path) =>
        new(File.Exists(path) ? File.ReadLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#') : []);

    /// <summary>Whether a report is kept aside.</summary>
    /// <param name="folder">Folder of its gold.</param>
    /// <param name="report">Its name.</param>
    public bool Holds(string folder, string report) => _names.Contains(report) || _names.Contains(folder + "/");
}
