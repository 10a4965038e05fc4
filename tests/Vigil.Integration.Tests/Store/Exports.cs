using System.Text;
using Vigil.Store;
using Vigil.Store.Search;
using Vigil.Views;
using Vigil.Views.Csv;
using Vigil.Views.Ftm;
using Vigil.Views.Geo;
using Vigil.Views.Json;
using Vigil.Views.Publication;

namespace Vigil.Integration.Tests.Store;

/// <summary>All files of an export, by name.</summary>
internal static class Exports
{
    private static readonly PublicationRules Rules = PublicationRules.Load();

    public static SortedDictionary<string, string> Working(RecordStore store, SearchQuery? query = null) => Of(store.Run(query).Run);

    public static SortedDictionary<string, string> Public(RecordStore store, SearchQuery? query = null) => Of(PublicForm.Of(store.Run(query).Run, Rules).Run);

    public static SortedDictionary<string, string> Of(LinkedRun run)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["events.geojson"] = Bytes(output => GeoJson.Write(output, run)), ["entities.ftm.json"] = Bytes(output => FtmEntities.Write(output, run)),
            ["reports.jsonl"] = Bytes(output =>
            {
                foreach (var coded in run.Reports) JsonLines.Write(output, coded);
            }),
        };
        foreach (var (name, write) in CsvFolder.Files(run))
        {
            using var text = new StringWriter();
            write(text);
            files[name] = text.ToString();
        }

        return files;
    }

    private static string Bytes(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
