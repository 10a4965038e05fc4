using System.Globalization;
using Vigil.Mentions.Quantities;

namespace Vigil.Evaluation;

/// <summary>A phrase that was read otherwise than the coders did.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Low">Lowest number by the coders.</param>
/// <param name="High">Highest number by the coders.</param>
/// <param name="Rows">How often they coded it so.</param>
/// <param name="Read">What was read, or null for no number.</param>
public sealed record SizeError(string Phrase, long Low, long High, int Rows, (long Low, long High)? Read);

/// <summary>How well crowd sizes are read. Shares are of rows, from 0 to 1; right means that low and high are both right.</summary>
/// <param name="Rows">All rows.</param>
/// <param name="Right">Rows read right.</param>
/// <param name="RowsWithNumber">Rows whose phrase holds a number or a word of number.</param>
/// <param name="RightWithNumber">Those of them read right.</param>
/// <param name="Errors">Phrases with a number that were read wrong, the most frequent first.</param>
public sealed record SizeScore(int Rows, int Right, int RowsWithNumber, int RightWithNumber, IReadOnlyList<SizeError> Errors)
{
    /// <summary>Share of all rows read right.</summary>
    public double Overall => Rows == 0 ? 0 : (double)Right / Rows;

    /// <summary>Share of the rows with a number read right.</summary>
    public double WithNumber => RowsWithNumber == 0 ? 0 : (double)RightWithNumber / RowsWithNumber;
}

/// <summary>Scores the reading of crowd sizes against a file of phrases with the numbers that human coders gave them.</summary>
public static class SizeEvaluation
{
    /// <summary>Scores a CSV file with the columns phrase, low, high, rows.</summary>
    /// <exception cref="FormatException">A line cannot be read; the message names it.</exception>
    public static SizeScore Score(string csvPath, CountProfile profile)
    {
        int rows = 0, right = 0, rowsWithNumber = 0, rightWithNumber = 0;
        var errors = new List<SizeError>();
        foreach (var (phrase, low, high, count) in Cases(csvPath))
        {
            var read = SizePhrase.Read(phrase, profile);
            var isRight = read == (low, high);
            var holdsNumber = SizePhrase.HoldsNumber(phrase);
            rows += count;
            if (isRight) right += count;
            if (!holdsNumber) continue;
            rowsWithNumber += count;
            if (isRight) rightWithNumber += count;
            else errors.Add(new SizeError(phrase, low, high, count, read));
        }
        return new SizeScore(rows, right, rowsWithNumber, rightWithNumber, [.. errors.OrderByDescending(error => error.Rows)]);
    }

    private static IEnumerable<(string Phrase, long Low, long High, int Rows)> Cases(string path)
    {
        var number = 1;
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            number++;
            if (line.Length == 0) continue;
            var cells = Cells(line);
            if (cells.Count < 4 || !long.TryParse(cells[1], CultureInfo.InvariantCulture, out var low)
                || !long.TryParse(cells[2], CultureInfo.InvariantCulture, out var high) || !int.TryParse(cells[3], CultureInfo.InvariantCulture, out var rows))
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: not phrase,low,high,rows"));
            yield return (cells[0], low, high, rows);
        }
    }

    /// <summary>The cells of a line, quoted or not (RFC 4180, without line breaks inside cells).</summary>
    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"') cell.Append(line[i++]);
            else if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(line[i]);
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
