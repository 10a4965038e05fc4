using Vigil.Coding;

namespace Vigil.Views.Csv;

/// <summary>What speakers say and where they stand, one row each.</summary>
internal static class SpeechTables
{
    public static CsvTable<(CodedReport Coded, Statement Statement)> Claims { get; } = new("claims",
    [
        new("report_id", "Report that tells it.", row => row.Coded.Report.Id),
        new("id_in_report", "Its id in the JSON line of the report.", row => row.Statement.Id),
        new("speaker", "Who says it.", row => row.Statement.Speaker),
        new("kind", "denial, acknowledgement, accusation, estimate, demand or statement.", row => row.Statement.Kind),
        new("date", "When it was said.", row => row.Statement.Date),
        new("about", "What it says, in the report's words.", row => row.Statement.About),
        new("event_in_report", "Event of the report that it is about.", row => row.Statement.Event),
        new("quantity", "Number of an estimate.", row => Cells.Number(row.Statement.Quantity)),
        new("contradicts", "Claims or events of the report that it contradicts.", row => Cells.List(row.Statement.Contradicts)),
        new("evidence", "The words.", row => row.Statement.Evidence.Text),
        new("evidence_start", "Where they begin in the report's text.", row => Cells.Number<int>(row.Statement.Evidence.Start)),
        new("evidence_end", "Where they end.", row => Cells.Number<int>(row.Statement.Evidence.End)),
    ], run => run.Reports.SelectMany(coded => coded.Statements.Select(statement => (coded, statement))));

    public static CsvTable<(CodedReport Coded, Position Position)> Positions { get; } = new("positions",
    [
        new("report_id", "Report that tells it.", row => row.Coded.Report.Id),
        new("actor", "Who.", row => row.Position.Actor),
        new("proposition", "On what.", row => row.Position.Proposition),
        new("stance", "for, against, silent or other.", row => row.Position.Stance),
        new("text", "The words.", row => row.Position.Text),
        new("evidence_start", "Where they begin in the report's text.", row => Cells.Number<int>(row.Position.Evidence.Start)),
        new("evidence_end", "Where they end.", row => Cells.Number<int>(row.Position.Evidence.End)),
    ], run => run.Reports.SelectMany(coded => coded.Positions.Select(position => (coded, position))));
}
