using Vigil.Cli.Output;
using Vigil.Coding;
using Vigil.Views.Json;

namespace Vigil.Cli.Coding;

/// <summary>The files of a run.</summary>
internal static class RunFiles
{
    /// <summary>Writes the formats asked for.</summary>
    public static void Write(OutputFolder folder, IReadOnlyList<CodedReport> run, CodeSettings settings)
    {
        if (settings.Gives("jsonl"))
        {
            using var lines = File.Create(folder.Draft("events.jsonl"));
            foreach (var coded in run) JsonLines.Write(lines, coded, settings.WithText);
        }
    }

    /// <summary>Writes the map to standard output.</summary>
    public static void WriteGeoJson(IReadOnlyList<CodedReport> run) => throw new NotSupportedException($"{run.Count}");
}
