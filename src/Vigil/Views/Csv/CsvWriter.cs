using System.Globalization;

namespace Vigil.Views.Csv;

/// <summary>
/// Writes rows after RFC 4180: commas, lines ended by CR LF, cells in quotes where they need them. A cell that a spreadsheet would take for a formula gets an
/// apostrophe in front, unless it is a number.
/// </summary>
internal static class CsvWriter
{
    /// <summary>Writes one row; null is an empty cell.</summary>
    public static void Row(TextWriter output, IEnumerable<string?> cells) => output.Write(string.Join(',', cells.Select(Cell)) + "\r\n");

    private static string Cell(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var safe = IsFormula(value) ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool IsFormula(string value) =>
        value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'
        && !double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
