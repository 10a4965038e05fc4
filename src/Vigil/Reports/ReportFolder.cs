using System.IO.Enumeration;

namespace Vigil.Reports;

/// <summary>Lists the reports below a folder. What begins with a dot is passed over, and folders that are links, so that no walk goes in circles.</summary>
internal static class ReportFolder
{
    /// <summary>Paths relative to <paramref name="root"/> with forward slashes, in ordinal order; a folder that cannot be listed comes with its problem.</summary>
    public static IEnumerable<(string Relative, Problem? Problem)> Files(string root) => Files(root, "");

    private static IEnumerable<(string Relative, Problem? Problem)> Files(string root, string prefix)
    {
        var (names, problem) = Names(Path.Combine(root, prefix), prefix);
        if (problem is not null) yield return (prefix.TrimEnd('/'), problem);
        foreach (var name in names)
        {
            if (!name.EndsWith('/')) yield return (prefix + name, null);
            else foreach (var below in Files(root, prefix + name)) yield return below;
        }
    }

    /// <summary>Names in a folder, those of folders ending in a slash, so that their order is that of whole paths.</summary>
    private static (List<string> Names, Problem? Problem) Names(string folder, string prefix)
    {
        try
        {
            var names = new FileSystemEnumerable<string>(
                folder, (ref entry) => entry.IsDirectory ? entry.FileName.ToString() + "/" : entry.FileName.ToString(),
                new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
            {
                ShouldIncludePredicate = (ref entry) => entry.FileName[0] != '.' && (entry.IsDirectory ? !IsLink(ref entry) : IsReport(entry.FileName)),
            }.ToList();
            names.Sort(StringComparer.Ordinal);
            return (names, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], ProblemCodes.Unreadable.At(prefix, InputOutput.Reason(e)));
        }
    }

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    private static bool IsReport(ReadOnlySpan<char> name)
    {
        var extension = Path.GetExtension(name);
        return extension.Equals(".txt", StringComparison.OrdinalIgnoreCase) || extension.Equals(".html", StringComparison.OrdinalIgnoreCase)
            || extension.Equals(".htm", StringComparison.OrdinalIgnoreCase);
    }
}
