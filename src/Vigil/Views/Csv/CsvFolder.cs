using System.Collections.Immutable;
using Vigil.Views.Words;

namespace Vigil.Views.Csv;

/// <summary>
/// A run as a folder of tables: events, mentions, the crosswalk from events to reports, people, claims, positions, sources, and a data dictionary.
/// </summary>
public static class CsvFolder
{
    private static readonly ImmutableArray<ICsvTable> Tables =
        [EventTable.Table, MentionTable.Table, CrosswalkTable.Table, PeopleTable.Table,
            SpeechTables.Claims, SpeechTables.Positions, SourceTable.Table];

    /// <summary>The files, by name, each with what writes it. All are UTF-8 without a byte order mark.</summary>
    public static IEnumerable<(string Name, Action<TextWriter> Write)> Files(LinkedRun run)
    {
        foreach (var table in Tables) yield return ($"{table.Name}.csv", output => table.Write(output, run));
        yield return ("data_dictionary.csv", Dictionary);
        yield return ("README.txt", output => Readme(output, run));
    }

    private static void Dictionary(TextWriter output)
    {
        CsvWriter.Row(output, ["file", "column", "meaning"]);
        foreach (var table in Tables)
        {
            foreach (var (name, meaning) in table.Columns) CsvWriter.Row(output, [$"{table.Name}.csv", name, meaning]);
        }
    }

    private static void Readme(TextWriter output, LinkedRun run)
    {
        if (run.IsPublic) output.Write("Public: what identifies people who have not agreed to it is withheld.\n\n");
        if (run.NamesPeople) output.Write($"{RunWords.WorkingCopy}. Not for publication.\n\n");
        output.Write($"{RunWords.Summary(run)}\n\n");
        output.Write(Resources.Text("Csv.readme.txt"));
    }
}
