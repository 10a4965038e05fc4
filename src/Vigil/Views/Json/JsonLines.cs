using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Vigil.Coding;

namespace Vigil.Views.Json;

/// <summary>
/// Writes coded reports as JSON lines after schema/report.schema.json, and reads them back. The same coded report gives the same bytes on every machine.
/// </summary>
public static class JsonLines
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonTypeInfo<ReportLine> Strict = StrictShape();

    /// <summary>Writes one line and its line feed, in UTF-8.</summary>
    /// <param name="output">Where to write; not flushed.</param>
    /// <param name="coded">What the coder found.</param>
    /// <param name="withText">Whether the line holds the text of the report.</param>
    public static void Write(Stream output, CodedReport coded, bool withText = false)
    {
        using (var writer = new Utf8JsonWriter(output, Readable))
            JsonSerializer.Serialize(writer, ReportLine.Of(coded, withText), LineContext.Default.ReportLine);
        output.WriteByte((byte)'\n');
    }

    /// <summary>
    /// Reads one line. What the output does not hold (byline, fiction, and the text unless it was written with it) is left at its default.
    /// </summary>
    /// <exception cref="JsonException">The line is not JSON or not of this shape.</exception>
    public static CodedReport Read(string line) =>
        JsonSerializer.Deserialize(line, Strict)?.ToCodedReport() ?? throw new JsonException("A line is an object, not null.");

    /// <summary>Reads all lines of a stream in UTF-8; empty lines are passed over.</summary>
    /// <exception cref="JsonException">A line is not JSON or not of this shape; the message begins with its number.</exception>
    public static IEnumerable<CodedReport> ReadAll(Stream input)
    {
        using var reader = new StreamReader(input, leaveOpen: true);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line)) yield return ReadNumbered(line, number);
        }
    }

    private static CodedReport ReadNumbered(string line, int number)
    {
        try
        {
            return Read(line);
        }
        catch (JsonException problem)
        {
            throw new JsonException($"line {number}: {problem.Message}", problem);
        }
    }

    /// <summary>The shape with every property required but the text.</summary>
    private static JsonTypeInfo<ReportLine> StrictShape()
    {
        var resolver = LineContext.Default.WithAddedModifier(shape =>
        {
            foreach (var property in shape.Properties) property.IsRequired = property.Name != "text" || shape.Type != typeof(ReportHead);
        });
        return (JsonTypeInfo<ReportLine>)new JsonSerializerOptions(LineContext.Default.Options) { TypeInfoResolver = resolver }.GetTypeInfo(typeof(ReportLine));
    }
}
