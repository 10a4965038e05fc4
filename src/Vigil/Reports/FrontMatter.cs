namespace Vigil.Reports;

/// <summary>
/// The lines between two lines of three hyphens at the head of a text: <c>key: value</c>, one per line. Values may stand in quotes; empty lines,
/// lines that begin with # and keys that Vigil does not know are passed over, with the indented or hyphened lines that belong to them.
/// </summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>Reads the front matter of <paramref name="text"/>, if it begins with one.</summary>
    /// <returns>What it says and where the body begins; or the problem with it.</returns>
    public static (Origin Origin, int BodyStart, Problem? Problem) Read(string where, string text)
    {
        var origin = new Origin();
        var reader = new LineCursor(text);
        if (!reader.Next(out var line) || line.TrimEnd() is not Fence) return (origin, 0, null);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = false;
        while (reader.Next(out line))
        {
            if (line.TrimEnd() is Fence) return (origin, reader.Position, null);
            if (line.IsWhiteSpace() || line[0] == '#' || (open && Continues(line))) continue;
            var colon = line.IndexOf(':');
            if (Fault(line, colon) is { } fault) return (origin, 0, ProblemCodes.FrontMatter.At(where, reader.Number, fault));
            var key = line[..colon].Trim().ToString().ToLowerInvariant();
            if (!seen.Add(key)) return (origin, 0, ProblemCodes.FrontMatter.At(where, reader.Number, $"\"{key}\" stands there twice"));
            var value = Unquoted(line[(colon + 1)..]);
            if (key == "fiction" && Truth(value) is null)
                return (origin, 0, ProblemCodes.FrontMatter.At(where, reader.Number, "fiction is either true or false"));
            origin = With(origin, key, value, reader.Number);
            open = true;
        }
        return (origin, 0, ProblemCodes.FrontMatter.At(where, reader.Number, "the line of three hyphens that closes it is missing"));
    }

    private static bool Continues(ReadOnlySpan<char> line) => char.IsWhiteSpace(line[0]) || line.StartsWith("- ", StringComparison.Ordinal);

    private static string? Fault(ReadOnlySpan<char> line, int colon) =>
        colon < 0 ? "it has no colon"
        : line[..colon].IsWhiteSpace() ? "it has no key before the colon"
        : line[..colon].Trim().ContainsAny(" \t\"'") ? "the key before the colon is more than one word"
        : null;

    private static Origin With(Origin origin, string key, string? value, int line) => key switch
    {
        "url" => origin with { Url = value },
        "outlet" => origin with { Outlet = value },
        "published" => origin with { Published = value, PublishedLine = line },
        "language" => origin with { Language = value },
        "title" => origin with { Title = value },
        "byline" => origin with { Byline = value },
        "fiction" => origin with { Fiction = Truth(value) ?? false },
        _ => origin,
    };

    private static string? Unquoted(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0]) value = value[1..^1].Trim();
        return value.IsEmpty ? null : value.ToString();
    }

    private static bool? Truth(string? value) => value?.ToLowerInvariant() switch
    {
        "true" or "yes" => true,
        "false" or "no" or null => false,
        _ => null,
    };
}
