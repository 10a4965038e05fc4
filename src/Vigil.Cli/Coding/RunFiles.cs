using System.Text;
using Vigil.Cli.Output;
using Vigil.Views;
using Vigil.Views.Csv;
using Vigil.Views.Ftm;
using Vigil.Views.Geo;
using Vigil.Views.Json;
using Vigil.Views.Map;
using Vigil.Views.Timeline;

namespace Vigil.Cli.Coding;

/// <summary>The files of a run.</summary>
internal static class RunFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the formats asked for: events.jsonl, csv, events.geojson, entities.ftm.json, and with all of them the page timeline.html.</summary>
    public static void Write(OutputFolder folder, LinkedRun run, CodeSettings settings)
    {
        if (settings.Gives("jsonl")) Lines(folder.Draft("events.jsonl"), run, settings.WithText);
        if (settings.Gives("csv")) Csv(folder.Draft("csv"), run);
        if (settings.Gives("geojson")) Bytes(folder.Draft("events.geojson"), output => GeoJson.Write(output, run));
        if (settings.Gives("ftm")) Bytes(folder.Draft("entities.ftm.json"), output => FtmEntities.Write(output, run));
        if (settings.Format is null) Text(folder.Draft("timeline.html"), output => TimelineHtml.Write(output, run, Outlines()));
    }

    private static void Lines(string path, LinkedRun run, bool withText) => Bytes(path, output =>
    {
        foreach (var coded in run.Reports) JsonLines.Write(output, coded, withText);
    });

    private static void Csv(string folder, LinkedRun run)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, write) in CsvFolder.Files(run)) Text(Path.Combine(folder, name), write);
    }

    private static WorldOutlines Outlines() => WorldOutlines.Parse(File.ReadLines(DataFolder.Path("data", "map", "world-110m.svgpath.txt")));

    private static void Bytes(string path, Action<Stream> write)
    {
        using var output = File.Create(path);
        write(output);
    }

    private static void Text(string path, Action<TextWriter> write)
    {
        using var output = new StreamWriter(path, append: false, Utf8);
        write(output);
    }
}
