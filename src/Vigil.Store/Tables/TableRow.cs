using System.Collections.Immutable;
using System.Text;
using Vigil.Coding;
using Vigil.Reports;

namespace Vigil.Store.Tables;

/// <summary>
/// A row of a table as a report: its text has a line "column: value" for each cell that is not blank, so that every value has its words. A blank cell of a row
/// that was imported before stands as it stood, with the report it came from.
/// </summary>
/// <param name="Report">The row as a report.</param>
/// <param name="Cells">For each column its values, each with its words in the text.</param>
public sealed record TableRow(Report Report, ImmutableSortedDictionary<string, ImmutableArray<Evidence>> Cells)
{
    private const string Earlier = "  (earlier: report ";

    /// <summary>The address under which the versions of a row belong together.</summary>
    public static string Address(string file, string key) => $"table:{file}#{key}";

    /// <summary>Makes the report.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="file">Name of the file.</param>
    /// <param name="key">What names the row.</param>
    /// <param name="line">Line that it begins on.</param>
    /// <param name="cells">Columns and cells, in the order of the table.</param>
    /// <param name="before">The version that is held already, with its text, or null.</param>
    public static TableRow Of(TableMapping mapping, string file, string key, int line, IEnumerable<(string Column, string Cell)> cells, (string Id, string Text)? before)
    {
        var old = (before?.Text ?? "").Split('\n').Where(each => each.Contains(": ", StringComparison.Ordinal)).Select(each => each.Split(": ", 2))
            .DistinctBy(each => each[0], StringComparer.Ordinal).ToDictionary(each => each[0], each => each[1], StringComparer.Ordinal);
        var (text, evidence) = (new StringBuilder(), ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<Evidence>>(StringComparer.Ordinal));
        foreach (var (column, cell) in cells)
        {
            var value = string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var mark = "";
            if (value.Length == 0 && old.TryGetValue(column, out var stood))
            {
                var at = stood.IndexOf(Earlier, StringComparison.Ordinal);
                (value, mark) = at >= 0 ? (stood[..at], stood[at..]) : (stood, $"{Earlier}{before!.Value.Id})");
            }

            if (value.Length == 0) continue;
            text.Append(column).Append(": ");
            evidence[column] = [.. Values(mapping, value).Select(each => new Evidence("", text.Length + each.Start, text.Length + each.Start + each.Value.Length, each.Value))];
            text.Append(value).Append(mark).Append('\n');
        }

        return new TableRow(AsReport(mapping, file, key, line, text.ToString()), evidence.ToImmutable());
    }

    private static Report AsReport(TableMapping mapping, string file, string key, int line, string text)
    {
        var (url, hash) = (Address(file, key), ContentHash.Sha256(text));
        return new Report
        {
            Id = ContentHash.Id(url, null, hash), Path = $"{file}#{line}", Url = url, Outlet = mapping.Table ?? file, Text = text, Sha256 = hash, TextSha256 = hash,
            Title = $"{mapping.Table ?? file}, {key}", Published = PartialDate.TryParse(mapping.Published, out var date) ? date : null,
        };
    }

    private static IEnumerable<(int Start, string Value)> Values(TableMapping mapping, string cell)
    {
        if (mapping.Separator is not { Length: > 0 } separator)
        {
            yield return (0, cell);
            yield break;
        }

        for (var start = 0; start < cell.Length;)
        {
            var end = cell.IndexOf(separator, start, StringComparison.Ordinal) is >= 0 and var at ? at : cell.Length;
            var value = cell[start..end];
            if (value.Trim().Length > 0) yield return (start + value.Length - value.TrimStart().Length, value.Trim());
            start = end + separator.Length;
        }
    }
}
