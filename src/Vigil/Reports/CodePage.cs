using System.Text;

namespace Vigil.Reports;

/// <summary>Encodings by name, the older code pages included.</summary>
internal static class CodePage
{
    /// <summary>The encoding that a page means by <paramref name="name"/> (ISO 8859-1 and ASCII mean windows-1252, as in browsers), or null if unknown.</summary>
    public static Encoding? Find(string? name)
    {
        var key = name?.Trim().ToLowerInvariant() switch
        {
            null or "" => null,
            "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" => "windows-1252",
            "utf8" => "utf-8",
            "cp1251" or "win-1251" => "windows-1251",
            var other => other,
        };
        if (key is null) return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(key) ?? Encoding.GetEncoding(key);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
