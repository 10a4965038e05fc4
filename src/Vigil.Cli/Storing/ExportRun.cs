using System.Text;
using Vigil.Cli.Output;
using Vigil.Coding.Codes;
using Vigil.Reports;
using Vigil.Store;
using Vigil.Store.Search;
using Vigil.Views;
using Vigil.Views.Csv;
using Vigil.Views.Ftm;
using Vigil.Views.Geo;
using Vigil.Views.Json;
using Vigil.Views.Publication;

namespace Vigil.Cli.Storing;

/// <summary>One run of <c>vigil export</c>.</summary>
internal sealed class ExportRun(string location, bool isPublic, IReadOnlyList<string> formats, string path)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the whole record into one file.</summary>
    public static int Archive(string location, string file)
    {
        using var store = RecordStore.Open(location, StoreAccess.Read);
        var head = store.Archive(file);
        Console.Out.WriteLine($"{head.Seq} entries; head {head.Hash}");
        return ExitCode.Done;
    }

    /// <summary>Writes what the query finds, or everything.</summary>
    public int Run(SearchQuery? query)
    {
        using var store = RecordStore.Open(location, StoreAccess.Read);
        var (run, head) = store.Run(query);
        var rules = isPublic ? PublicationRules.Load() : null;
        Withholding? withheld = null;
        if (rules is not null) (run, withheld) = PublicForm.Of(run, rules);
        var (folder, problem) = OutputFolder.Open(path);
        if (folder is null) throw new InputException(problem!);
        using (folder)
        {
            var files = Write(folder, run);
            var manifest = new ExportManifest(ToolVersion.Current, isPublic, head, query?.ToString(), Codebook.Load(DataFolder.Path("data", "codebook")).Version, rules?.Sha256, run, withheld);
            Bytes(folder.Draft("manifest.json"), output => manifest.Write(output, files));
            folder.Commit();
        }

        Console.Error.WriteLine($"{(isPublic ? "public" : "working copy")}: {run.Events.Length} events, {run.People.Length} people, {run.Reports.Length} reports; files in {path}");
        if (withheld is not null) Console.Error.WriteLine($"withheld: {withheld.People} people, {withheld.Events} events, {withheld.Reports} reports; {withheld.ShelteredEvents} events without site, day and words");
        return ExitCode.Done;
    }

    private List<(string Name, string Path)> Write(OutputFolder folder, LinkedRun run)
    {
        var files = new List<(string Name, string Path)>();
        string Draft(string name)
        {
            files.Add((name, folder.Draft(name)));
            return files[^1].Path;
        }

        if (Gives("jsonl"))
        {
            Bytes(Draft("reports.jsonl"), output =>
            {
                foreach (var coded in run.Reports) JsonLines.Write(output, coded);
            });
        }

        if (Gives("geojson")) Bytes(Draft("events.geojson"), output => GeoJson.Write(output, run));
        if (Gives("ftm")) Bytes(Draft("entities.ftm.json"), output => FtmEntities.Write(output, run));
        if (!Gives("csv")) return files;
        var csv = folder.Draft("csv");
        Directory.CreateDirectory(csv);
        foreach (var (name, write) in CsvFolder.Files(run))
        {
            files.Add(("csv/" + name, Path.Combine(csv, name)));
            using var output = new StreamWriter(files[^1].Path, append: false, Utf8);
            write(output);
        }

        return files;
    }

    private bool Gives(string format) => formats.Count == 0 || formats.Contains(format);

    private static void Bytes(string path, Action<Stream> write)
    {
        using var output = new BufferedStream(File.Create(path), 1 << 16);
        write(output);
    }
}
