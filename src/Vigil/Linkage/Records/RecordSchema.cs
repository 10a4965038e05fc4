using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Vigil.Linkage.Records;

/// <summary>How values of a field are compared.</summary>
public enum FieldKind
{
    /// <summary>Not compared, for blocking only.</summary>
    Key,

    /// <summary>The same or not.</summary>
    Exact,

    /// <summary>A part of a person's name: spellings, daily names, slips.</summary>
    Name,

    /// <summary>All words of a name, in any order, some perhaps lacking.</summary>
    Words,

    /// <summary>A short text such as a street or a town.</summary>
    Text,

    /// <summary>A number or code written in figures or letters, such as a postcode.</summary>
    Code,

    /// <summary>A date written with figures, year first.</summary>
    Date,
}

/// <summary>A field of the records.</summary>
/// <param name="Name">Column.</param>
/// <param name="Kind">How it is compared.</param>
public sealed record Field(string Name, FieldKind Kind);

/// <summary>A part of a blocking key: a field, whole or folded.</summary>
/// <param name="Field">Position of the field.</param>
/// <param name="Form">"" for the whole value, <c>sounds</c>, <c>start</c> (three letters) or <c>year</c> (four).</param>
public sealed record BlockPart(int Field, string Form);

/// <summary>What the columns of a file of records are, how they are compared and which records are compared at all.</summary>
/// <param name="Fields">Fields that are compared.</param>
/// <param name="Blocks">Passes: records are compared when all parts of one pass are the same.</param>
/// <param name="Entity">Column that tells who a record is of, for evaluation, or null.</param>
/// <param name="EntityPattern">Part of that column that tells it: the first group of this expression, or null for the whole.</param>
/// <param name="Certainty">Least probability, in thousandths, at which two records are held to be of one person.</param>
public sealed record RecordSchema(
    ImmutableArray<Field> Fields, ImmutableArray<ImmutableArray<BlockPart>> Blocks, string? Entity, Regex? EntityPattern, int Certainty)
{
    private const int MostFields = 16;

    /// <summary>
    /// Reads a schema: <c>{"entity":"cluster","entityPattern":"…","certainty":990,"fields":{"first_name":"name","dob":"date"},
    /// "blocks":[["first_name.sounds","dob.year"],["postcode"]]}</c>.
    /// </summary>
    /// <exception cref="FormatException">Something is lacking or unknown; the message says what.</exception>
    public static RecordSchema Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = json.RootElement;
            var fields = root.GetProperty("fields").EnumerateObject()
                .Select(each => new Field(each.Name, Enum.Parse<FieldKind>(each.Value.GetString()!, ignoreCase: true))).ToImmutableArray();
            if (fields.Length > MostFields) throw new FormatException($"{path}: more than {MostFields} fields");
            var blocks = root.GetProperty("blocks").EnumerateArray()
                .Select(pass => pass.EnumerateArray().Select(part => Part(part.GetString()!, fields)).ToImmutableArray()).ToImmutableArray();
            var pattern = root.TryGetProperty("entityPattern", out var given) ? new Regex(given.GetString()!, RegexOptions.CultureInvariant) : null;
            return new RecordSchema(fields, blocks, root.TryGetProperty("entity", out var entity) ? entity.GetString() : null, pattern,
                root.TryGetProperty("certainty", out var certainty) ? certainty.GetInt32() : 990);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"{path}: {e.Message}", e);
        }
    }

    private static BlockPart Part(string text, ImmutableArray<Field> fields)
    {
        var (name, form) = text.Split('.') is [var field, var folded] ? (field, folded) : (text, "");
        var at = fields.IndexOf(fields.FirstOrDefault(each => each.Name == name)!);
        return at >= 0 && form is "" or "sounds" or "start" or "year" ? new BlockPart(at, form)
            : throw new FormatException($"unknown part of a block: {text}");
    }
}
