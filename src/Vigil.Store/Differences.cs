namespace Vigil.Store;

/// <summary>What changed between two versions of a text, line by line (longest common subsequence; lines that did not change are left out).</summary>
public static class Differences
{
    private const int MostLines = 3000;

    /// <summary>Lines of the old text that are gone, with "- " before them, and lines of the new that were not there, with "+ ", in the order of the texts.</summary>
    public static IEnumerable<string> Between(string before, string after)
    {
        var (a, b) = (Lines(before), Lines(after));
        var length = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--) length[i, j] = a[i] == b[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        }

        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j]) (i, j) = (i + 1, j + 1);
            else if (j == b.Length || (i < a.Length && length[i + 1, j] >= length[i, j + 1])) yield return "- " + a[i++];
            else yield return "+ " + b[j++];
        }
    }

    private static string[] Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(MostLines)];
}
