using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Vigil.Store.Ledger;

/// <summary>
/// The one form in which payloads are written: UTF-8, keys in ordinal order, no white space, no nulls, whole numbers only. What is no whole number (degrees,
/// shares, money) is a string in its shortest exact form.
/// </summary>
internal static class CanonicalJson
{
    /// <summary>How it is written.</summary>
    public static JsonWriterOptions Writing { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonSerializerOptions Options = new(PayloadContext.Default.Options)
    {
        TypeInfoResolver = PayloadContext.Default.WithAddedModifier(OrderKeys), Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The payload as bytes.</summary>
    public static byte[] Write<T>(T payload) => JsonSerializer.SerializeToUtf8Bytes(payload, Shape<T>());

    /// <summary>Reads a payload.</summary>
    /// <exception cref="JsonException">It is not of this shape.</exception>
    public static T Read<T>(ReadOnlySpan<byte> payload) => JsonSerializer.Deserialize(payload, Shape<T>()) ?? throw new JsonException("A payload is an object.");

    private static JsonTypeInfo<T> Shape<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static void OrderKeys(JsonTypeInfo shape)
    {
        if (shape.Kind != JsonTypeInfoKind.Object) return;
        var order = 0;
        foreach (var property in shape.Properties.OrderBy(each => each.Name, StringComparer.Ordinal)) property.Order = order++;
    }
}

/// <summary>Writes a double as a string, exactly.</summary>
internal sealed class ExactDouble : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        double.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw new JsonException("A number is missing.");

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("R", CultureInfo.InvariantCulture));
}

/// <summary>Writes an amount of money as a string, with the decimals it was told with.</summary>
internal sealed class ExactDecimal : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        decimal.TryParse(reader.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : throw new JsonException("An amount is missing.");

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
}
