using System.Text.Encodings.Web;
using System.Text.Json;
using Vigil.Coding;
using Vigil.Events;
using Vigil.Views.Words;

namespace Vigil.Views.Geo;

/// <summary>
/// Writes the events of a run as a FeatureCollection after RFC 7946: a point where coordinates are known, a null geometry where not.
/// </summary>
public static class GeoJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true, NewLine = "\n" };

    /// <summary>Writes the collection in UTF-8, with a line feed at the end.</summary>
    public static void Write(Stream output, LinkedRun run)
    {
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteString("marker", run.NamesPeople ? RunWords.WorkingCopy : null);
            json.WriteStartArray("features");
            foreach (var each in run.Events) Feature(json, each);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Feature(Utf8JsonWriter json, Event each)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", each.Id);
        Geometry(json, each.Place);
        json.WriteStartObject("properties");
        Properties(json, each);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Geometry(Utf8JsonWriter json, EventPlace? place)
    {
        if (place is not { Lat: { } lat, Lon: { } lon })
        {
            json.WriteNull("geometry");
            return;
        }

        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(lon);
        json.WriteNumberValue(lat);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Properties(Utf8JsonWriter json, Event each)
    {
        json.WriteString("type", each.Type);
        json.WriteString("family", Families.Of(each.Type).Name());
        json.WriteString("form", each.Forms.FirstOrDefault()?.Value);
        json.WriteString("date_start", each.Date?.Start);
        json.WriteString("date_end", each.Date?.End);
        json.WriteString("date_precision", each.Date?.Precision);
        json.WriteString("site", each.Place?.Site);
        json.WriteString("city", each.Place?.City);
        json.WriteString("country", each.Place?.Country);
        json.WriteString("place_precision", each.Place?.Precision);
        json.WriteString("modality", each.Modalities[0].Value);
        json.WriteBoolean("campaign", each.IsCampaign);
        json.WriteBoolean("disputed", each.Disputed);
        json.WriteBoolean("background", each.Background);
        json.WriteString("counts", Joined(CountWords.ByNumber(each)
            .Select(count => $"{count.What}: {CountWords.WithClaimants(count.Number, count.Claimants)}")));
        json.WriteString("actors", Joined(each.Actors.Select(told => told.Value.Name)));
        json.WriteString("targets", Joined(each.Targets.Select(told => told.Value.Name)));
        json.WriteString("response", each.Responses.FirstOrDefault()?.Value);
        json.WriteString("reply", each.Replies.FirstOrDefault()?.Value);
        json.WriteString("legal", Joined(each.Legal.Select(told => EventWords.Legal(told.Value))));
        json.WriteNumber("reports", each.Reports);
        json.WriteNumber("independent_sources", each.Sources);
    }

    private static string? Joined(IEnumerable<string> values) => string.Join("; ", values) is { Length: > 0 } text ? text : null;
}
