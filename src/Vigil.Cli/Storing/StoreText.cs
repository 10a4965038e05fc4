using Vigil.Cli.Terminal;
using Vigil.Reports;
using Vigil.Store;

namespace Vigil.Cli.Storing;

/// <summary>One report, event or person of a store in the terminal, with every value and who tells it.</summary>
internal static class StoreText
{
    /// <summary>Shows what has an id; gives the exit code.</summary>
    public static int Show(string location, string id)
    {
        using var store = RecordStore.Open(location, StoreAccess.Read);
        if (store.Show(id) is not { } shown)
        {
            ProblemLine.Write(ProblemCodes.NotInStore.At(store.Where, id));
            return ExitCode.Failed;
        }

        Write(shown);
        return ExitCode.Done;
    }

    private static void Write(Shown shown)
    {
        Console.WriteLine($"Working copy: names people\n{shown.Kind} {shown.Id}");
        foreach (var (name, value) in shown.Fields.Where(field => field.Key != "id")) Console.WriteLine($"  {name}: {value.ReplaceLineEndings(" | ")}");
        Section("Values", shown.Values.Select(Line));
        Section("Told by", shown.Members.Select(member => $"{member.Id}  {member.Published ?? "undated"}  {member.Outlet ?? member.Report}  {member.Status} ({member.Decided})"));
        Section("Decisions", shown.Decisions.Select(d =>
            $"{d.Seq}  {d.Time}  {d.Author}  {string.Join(' ', new[] { d.Action, d.Field, d.Value }.OfType<string>())}{(d.Reason is null ? "" : $": {d.Reason}")}{(d.Active == 0 ? "  (taken back)" : "")}"));
        Section("Changed from the version before", shown.Changes);
    }

    private static string Line(Vigil.Store.Projections.FieldValue value)
    {
        var mark = value.Conflict ? "conflict" : value.Shown ? value.Decided is null ? "proposed" : $"decided by {value.Decided}" : "";
        var claimants = value.Claimants.Length == 0 ? "" : $", says {string.Join(" and ", value.Claimants)}";
        return $"{value.Field}: {value.Value}  [{mark}]  {value.Reports.Length} {(value.Reports.Length == 1 ? "report" : "reports")}, {value.Sources} independent{claimants}".Replace("  []", "", StringComparison.Ordinal);
    }

    private static void Section(string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        Console.WriteLine($"\n{title}");
        foreach (var line in all) Console.WriteLine($"  {line}");
    }
}
