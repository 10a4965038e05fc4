using System.Text.Encodings.Web;
using System.Text.Json;
using Vigil.Reports;
using Vigil.Store.Ledger;
using Vigil.Views;
using Vigil.Views.Publication;

namespace Vigil.Cli.Storing;

/// <summary>What an export was made from and holds, so that it can be cited and made again: the same ledger, filter and version give the same bytes.</summary>
/// <param name="Version">Version of the tool.</param>
/// <param name="IsPublic">Whether it may be published.</param>
/// <param name="Head">How far the ledger went.</param>
/// <param name="Filter">The search, as it can be typed; null for everything.</param>
/// <param name="Codebook">Version of the codebook.</param>
/// <param name="Rules">SHA-256 of the rules of publication, or null.</param>
/// <param name="Run">What was written.</param>
/// <param name="Withheld">What was withheld.</param>
internal sealed record ExportManifest(string Version, bool IsPublic, Head Head, string? Filter, string Codebook, string? Rules, LinkedRun Run, Withholding? Withheld)
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>Writes it in UTF-8 after schema/manifest.schema.json, with the hash of each file.</summary>
    public void Write(Stream output, IEnumerable<(string Name, string Path)> files)
    {
        using (var json = new Utf8JsonWriter(output, Readable))
        {
            json.WriteStartObject();
            json.WriteString("tool", "vigil " + Version);
            json.WriteString("audience", IsPublic ? "public" : "working");
            json.WriteString("marker", Run.NamesPeople ? Views.Words.RunWords.WorkingCopy : null);
            json.WriteStartObject("ledger");
            json.WriteNumber("entries", Head.Seq);
            json.WriteString("head", Head.Hash);
            json.WriteEndObject();
            json.WriteString("filter", Filter);
            json.WriteString("codebook", Codebook);
            json.WriteString("publication_rules_sha256", Rules);
            Numbers(json, "counts", ("events", Run.Events.Length), ("mentions", Run.Events.Sum(each => each.Members.Length)), ("people", Run.People.Length), ("reports", Run.Reports.Length),
                ("independent_sources", Run.Lineages.Values.Distinct(StringComparer.Ordinal).Count()), ("claims", Run.Reports.Sum(coded => coded.Statements.Length)));
            if (Withheld is null) json.WriteNull("withheld");
            else Numbers(json, "withheld", ("people", Withheld.People), ("events", Withheld.Events), ("reports", Withheld.Reports), ("sheltered_events", Withheld.ShelteredEvents));
            json.WriteStartObject("files");
            foreach (var (name, path) in files.OrderBy(file => file.Name, StringComparer.Ordinal)) json.WriteString(name, ContentHash.Sha256(File.ReadAllBytes(path)));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Numbers(Utf8JsonWriter json, string name, params (string Name, int Number)[] numbers)
    {
        json.WriteStartObject(name);
        foreach (var (key, number) in numbers) json.WriteNumber(key, number);
        json.WriteEndObject();
    }
}
