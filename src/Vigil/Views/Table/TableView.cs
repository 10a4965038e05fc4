using System.Collections.Immutable;
using Vigil.Views.Words;

namespace Vigil.Views.Table;

/// <summary>What the terminal shows of a run, before it is laid out: any renderer, plain or coloured, can draw it.</summary>
/// <param name="Marker">The mark of a working copy, or null.</param>
/// <param name="Summary">What the run holds, in one line.</param>
/// <param name="Note">What needs explaining beside the summary, or null.</param>
/// <param name="Sections">Events, people, statements, positions; only those that hold something.</param>
public sealed record TableView(string? Marker, string Summary, string? Note, ImmutableArray<TableSection> Sections)
{
    /// <summary>The view of a run.</summary>
    public static TableView Of(LinkedRun run) => new(
        run.NamesPeople ? RunWords.WorkingCopy : null, RunWords.Summary(run), EventSection.Note(run),
        [.. new[] { EventSection.Campaigns(run), EventSection.Events(run), PeopleSection.Of(run), SpeechSection.Statements(run),
            SpeechSection.Positions(run) }.Where(section => section.Rows.Length > 0)]);
}

/// <summary>A part of the view.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Columns">Columns, from left to right.</param>
/// <param name="Rows">Rows, from top to bottom.</param>
/// <param name="More">How many rows were left out.</param>
public sealed record TableSection(string Title, ImmutableArray<TableColumn> Columns, ImmutableArray<TableRow> Rows, int More = 0);

/// <summary>A column.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Share">Its part of the width, in columns of a line of 80.</param>
public sealed record TableColumn(string Title, int Share);

/// <summary>A row: cells, or a heading across all columns, such as a day.</summary>
/// <param name="Heading">The heading, or null.</param>
/// <param name="Family">Family of the event, for colour; null where there is none.</param>
/// <param name="Cells">The cells, one for each column.</param>
public sealed record TableRow(string? Heading, Family? Family, ImmutableArray<string> Cells)
{
    /// <summary>A heading across all columns.</summary>
    public static TableRow Head(string heading) => new(heading, null, []);

    /// <summary>A row of cells.</summary>
    public static TableRow Of(Family? family, params ImmutableArray<string> cells) => new(null, family, cells);
}
