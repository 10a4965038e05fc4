namespace Vigil.Mentions.Places.Compiling;

/// <summary>One line of data/gazetteer/admin1.tsv: a first-level region.</summary>
/// <param name="Code">Country and GeoNames code of the region, for example <c>CN.13</c>.</param>
/// <param name="Name">Usual English name.</param>
/// <param name="Names">Other names.</param>
public sealed record AdminRow(string Code, string Name, string[] Names)
{
    /// <summary>ISO 3166-1 alpha-2 code of its country.</summary>
    public string Country => Code[..2];
}

/// <summary>Reads data/gazetteer/admin1.tsv.</summary>
public static class AdminTable
{
    /// <summary>Reads the lines of the file; comments and blank lines are passed over.</summary>
    /// <exception cref="FormatException">A line has more than three columns; the message names it.</exception>
    public static IReadOnlyList<AdminRow> Read(IEnumerable<string> lines) =>
        [.. SourceLines.Rows(lines, columns: 3).Select(c => new AdminRow(c[0], c[1], SourceLines.List(c[2])))];
}
