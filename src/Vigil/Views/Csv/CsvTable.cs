using System.Collections.Immutable;

namespace Vigil.Views.Csv;

/// <summary>A table of the CSV folder: its columns and how to fill them, so that the data dictionary cannot differ from the data.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
/// <param name="Name">File name without extension.</param>
/// <param name="Columns">Columns, from left to right.</param>
/// <param name="Rows">Rows of a run.</param>
internal sealed record CsvTable<T>(string Name, ImmutableArray<CsvColumn<T>> Columns, Func<LinkedRun, IEnumerable<T>> Rows) : ICsvTable
{
    IEnumerable<(string Name, string Meaning)> ICsvTable.Columns => Columns.Select(column => (column.Name, column.Meaning));

    public void Write(TextWriter output, LinkedRun run)
    {
        CsvWriter.Row(output, Columns.Select(column => column.Name));
        foreach (var row in Rows(run)) CsvWriter.Row(output, Columns.Select(column => column.Value(row)));
    }
}

/// <summary>A table whose kind of row does not matter.</summary>
internal interface ICsvTable
{
    string Name { get; }

    IEnumerable<(string Name, string Meaning)> Columns { get; }

    void Write(TextWriter output, LinkedRun run);
}

/// <summary>A column.</summary>
/// <param name="Name">Heading.</param>
/// <param name="Meaning">What it holds, for the data dictionary.</param>
/// <param name="Value">Its value in a row; null for unknown.</param>
internal sealed record CsvColumn<T>(string Name, string Meaning, Func<T, string?> Value);
