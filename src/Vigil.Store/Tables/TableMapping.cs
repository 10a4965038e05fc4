using System.Collections.Immutable;
using System.Globalization;
using Vigil.Coding.Codes;
using Vigil.Reports;

namespace Vigil.Store.Tables;

/// <summary>Which column of a table fills which field, how it writes dates, and what its words mean: a small file that people write.</summary>
/// <param name="Fields">For each column its field, as person.name or detain.date; null for a column that is kept as text alone.</param>
/// <param name="Words">For each column that has some, its words and the words of the vocabulary that they stand for.</param>
/// <param name="DateFormats">How dates are written beside ISO 8601, as dd.MM.yyyy.</param>
public sealed record TableMapping(
    ImmutableSortedDictionary<string, string?> Fields, ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Words, ImmutableArray<string> DateFormats)
{
    private static readonly string[] PersonFields = ["name", "alias", "role", "status", "status_date"];

    private static readonly string[] EventFields =
    [
        "type", "form", "date", "end", "site", "city", "admin", "country", "lat", "lon", "charge", "law", "court", "verdict", "term_days", "fine", "demand", "response", "reply",
        "facility", "modality", "actor", "target",
    ];

    /// <summary>Name of the table, which stands where a report has its outlet; null for the file's name.</summary>
    public string? Table { get; init; }

    /// <summary>When the table was published, or the state it tells of: ISO 8601.</summary>
    public string? Published { get; init; }

    /// <summary>Column that names the row; null for its number.</summary>
    public string? Key { get; init; }

    /// <summary>What stands between cells.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>What stands between several values of one cell; null where there is always one.</summary>
    public string? Separator { get; init; }

    /// <summary>SHA-256 of the mapping: part of the id of the coder.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Reads a mapping.</summary>
    /// <param name="where">Its path, for messages.</param>
    /// <param name="text">Its lines: "key: value", "column = field", "[column]" before "word = word of the vocabulary", and # for a comment.</param>
    /// <param name="codebook">Types that fields may name.</param>
    /// <exception cref="InputException">A line cannot be read.</exception>
    public static TableMapping Parse(string where, string text, Codebook codebook)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        var words = new SortedDictionary<string, ImmutableSortedDictionary<string, string>.Builder>(StringComparer.Ordinal);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        string? section = null;
        foreach (var (index, raw) in text.Split('\n').Index())
        {
            if (raw.Trim() is not { Length: > 0 } line || line[0] == '#') continue;
            InputException Wrong(string what) => new(ProblemCodes.BadMapping.At(where, index + 1, what));
            if (line is ['[', .. var column, ']'])
            {
                section = fields.ContainsKey(column) ? column : throw Wrong($"the column \"{column}\" has no field above");
                words[section] = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
            }
            else if (Pair(line, '=') is var (left, right) && (section is not null || Pair(line, ':') is not { } other || other.Left.Length > left.Length))
            {
                if (section is not null) words[section][left] = right;
                else if (right != "-" && Unknown(right, codebook) is { } fault) throw Wrong(fault);
                else if (!fields.TryAdd(left, right == "-" ? null : right)) throw Wrong($"the column \"{left}\" has a field already");
            }
            else if (section is null && Pair(line, ':') is var (key, value) && key is "table" or "published" or "key" or "dates" or "delimiter" or "separator") settings[key] = value;
            else throw Wrong("\"column = field\", \"[column]\", or one of table, published, key, dates, delimiter and separator with a colon is expected");
        }

        if (fields.Values.All(field => field is null)) throw new InputException(ProblemCodes.BadMapping.At(where, 1, "no column has a field"));
        if (settings.TryGetValue("published", out var published) && !PartialDate.TryParse(published, out _)) throw new InputException(ProblemCodes.BadMapping.At(where, 1, $"\"{published}\" is not a date"));
        return new TableMapping(fields.ToImmutable(), words.ToImmutableSortedDictionary(each => each.Key, each => each.Value.ToImmutable(), StringComparer.Ordinal),
            [.. settings.GetValueOrDefault("dates", "").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)])
        {
            Table = settings.GetValueOrDefault("table"), Published = published, Key = settings.GetValueOrDefault("key"), Separator = settings.GetValueOrDefault("separator"),
            Delimiter = settings.GetValueOrDefault("delimiter") switch { null => ',', "tab" => '\t', var given => given[0] }, Sha256 = ContentHash.Sha256(text),
        };
    }

    /// <summary>A date of the table as ISO 8601; null where it is none.</summary>
    public string? Date(string cell)
    {
        if (PartialDate.TryParse(cell, out var iso) && iso.Value.ToString() == cell) return cell;
        foreach (var format in DateFormats)
        {
            if (!DateTime.TryParseExact(cell, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) continue;
            return date.ToString(format.Contains('d', StringComparison.Ordinal) ? "yyyy-MM-dd" : format.Contains('M', StringComparison.Ordinal) ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);
        }

        return null;
    }

    private static (string Left, string Right)? Pair(string line, char between) =>
        line.IndexOf(between, StringComparison.Ordinal) is > 0 and var at && line[(at + 1)..].Trim() is { Length: > 0 } right ? (line[..at].Trim(), right) : null;

    /// <summary>What is wrong with a field; null where there is such a field.</summary>
    private static string? Unknown(string field, Codebook codebook)
    {
        if (field.IndexOf('.', StringComparison.Ordinal) is not (> 0 and var point)) return $"\"{field}\" is no field: write person.name, detain.date and so on";
        var (subject, slot) = (field[..point].Split('/')[0], field[(point + 1)..]);
        if (subject == "person") return PersonFields.Contains(slot) || slot.StartsWith("relation.", StringComparison.Ordinal) ? null : $"\"{slot}\" is no field of a person; there are {string.Join(", ", PersonFields)} and relation.KIND";
        if (subject != "event" && !codebook.Has(subject)) return $"\"{subject}\" is neither person, nor event, nor a type of the codebook";
        return EventFields.Contains(slot) || slot.StartsWith("count.", StringComparison.Ordinal) ? null : $"\"{slot}\" is no field of an event; there are {string.Join(", ", EventFields)} and count.WHAT";
    }
}
