using System.Collections.Immutable;
using System.Globalization;

namespace Vigil.Text.Training;

/// <summary>
/// Reads treebanks in CoNLL-U (universaldependencies.org/format.html): multiword tokens and comments are kept, empty nodes and
/// enhanced dependencies are not.
/// </summary>
public static class ConlluReader
{
    private const int Columns = 10;

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="FormatException">A line is not CoNLL-U; the message names the file and the line.</exception>
    public static ImmutableArray<ConlluSentence> ReadFile(string path)
    {
        using var reader = new StreamReader(path);
        return [.. Read(reader, Path.GetFileName(path))];
    }

    /// <summary>Reads sentence by sentence.</summary>
    /// <param name="reader">Where the lines come from; not closed.</param>
    /// <param name="name">What to call the source in errors.</param>
    /// <exception cref="FormatException">A line is not CoNLL-U; the message names the source and the line.</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader reader, string name = "input")
    {
        var draft = new Draft();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0 && line[0] == '#')
            {
                draft.Comment(line.AsSpan(1).Trim());
            }
            else if (!string.IsNullOrWhiteSpace(line))
            {
                if (!draft.Word(line.Split('\t')))
                    throw new FormatException($"VT101: {name}, line {number} is not CoNLL-U: {line}");
            }
            else if (draft.Finish() is { } sentence)
            {
                yield return sentence;
            }
        }
        if (draft.Finish() is { } last)
            yield return last;
    }

    private sealed class Draft
    {
        private readonly ImmutableArray<ConlluWord>.Builder words = ImmutableArray.CreateBuilder<ConlluWord>();
        private readonly ImmutableArray<ConlluRange>.Builder ranges = ImmutableArray.CreateBuilder<ConlluRange>();
        private string id = "", text = "";
        private string? document;
        private bool paragraph;

        public void Comment(ReadOnlySpan<char> comment)
        {
            if (Value(comment, "sent_id") is { } sentId)
                id = sentId;
            else if (Value(comment, "text") is { } sentText)
                text = sentText;
            else if (Value(comment, "newdoc id") is { } newDocument)
                document = newDocument;
            else if (comment is "newdoc")
                document = "";
            else if (comment is "newpar" || Value(comment, "newpar id") is not null)
                paragraph = true;
        }

        public bool Word(string[] columns)
        {
            if (columns.Length != Columns)
                return false;
            var number = columns[0];
            if (number.Contains('.', StringComparison.Ordinal))
                return true;
            var dash = number.IndexOf('-', StringComparison.Ordinal);
            if (dash >= 0)
            {
                if (!Integer(number.AsSpan(0, dash), out var first) || !Integer(number.AsSpan(dash + 1), out var end) || end < first)
                    return false;
                ranges.Add(new(first - 1, end, columns[1], columns[9]));
                return true;
            }
            if (!Integer(number, out var index) || index != words.Count + 1)
                return false;
            var head = 0;
            if (columns[6] != "_" && !Integer(columns[6], out head))
                return false;
            words.Add(new(columns[1], columns[2], columns[3], columns[4], columns[5], head - 1, columns[7], columns[9]));
            return true;
        }

        public ConlluSentence? Finish()
        {
            var sentence = words.Count == 0 ? null : new ConlluSentence(id, text, document, paragraph, words.DrainToImmutable(), ranges.DrainToImmutable());
            (id, text, document, paragraph) = ("", "", null, false);
            ranges.Clear();
            return sentence;
        }

        private static bool Integer(ReadOnlySpan<char> digits, out int value) =>
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);

        private static string? Value(ReadOnlySpan<char> comment, ReadOnlySpan<char> key)
        {
            if (!comment.StartsWith(key, StringComparison.Ordinal))
                return null;
            var rest = comment[key.Length..].TrimStart();
            return rest.StartsWith('=') ? rest[1..].TrimStart().ToString() : null;
        }
    }
}
