using Vigil.Cli.Coding;
using Vigil.Cli.Terminal;
using Vigil.Coding;
using Vigil.Coding.Codes;
using Vigil.Reports;
using Vigil.Store;
using Vigil.Store.Tables;
using Vigil.Views.Words;

namespace Vigil.Cli.Storing;

/// <summary>One run of <c>vigil import --mapping</c>: each row of a table becomes a report of its own, or shows what it would become.</summary>
internal sealed class TableImportRun(string location, string author, string mappingFile, bool dryRun)
{
    private const int Batch = 500;
    private readonly ProblemTally _problems = new(ProgressBar.Say);
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Runs and returns the exit code.</summary>
    public int Run(IReadOnlyList<string> paths)
    {
        var codebook = DataFolder.Path("data", "codebook");
        var mapping = TableMapping.Parse(mappingFile, Read(mappingFile), Codebook.Load(codebook));
        var coder = new RowCoder(mapping, codebook);
        using var store = dryRun && !location.Contains("://", StringComparison.Ordinal) && !File.Exists(location) ? null : RecordStore.Open(location, dryRun ? StoreAccess.Read : StoreAccess.Create);
        foreach (var path in paths)
        {
            foreach (var batch in Rows(path, mapping).Chunk(Batch))
            {
                var prepared = batch.SelectMany(row => Prepare(store, mapping, coder, path, row)).ToList();
                if (!dryRun) store!.Add(author, prepared);
            }
        }

        _problems.Close();
        var counts = string.Join(", ", _counts.Select(pair => $"{pair.Value} {pair.Key}"));
        Console.Error.WriteLine(counts.Length == 0 ? "nothing imported" : dryRun ? $"would be: {counts}; nothing was written" : $"{counts}; store {store!.Where}");
        return _problems.Failed > 0 || _counts.Count == 0 ? ExitCode.Failed : ExitCode.Done;
    }

    private static string Read(string path)
    {
        if (!File.Exists(path)) throw new InputException(ProblemCodes.Missing.At(path));
        var (text, problem) = TextDecoder.Decode(path, File.ReadAllBytes(path), null);
        return text?.TrimStart('\uFEFF') ?? throw new InputException(problem!);
    }

    private static IEnumerable<(int Line, List<(string Column, string Cell)> Cells)> Rows(string path, TableMapping mapping)
    {
        using var rows = CsvReader.Read(Read(path), mapping.Delimiter).GetEnumerator();
        if (!rows.MoveNext()) throw new InputException(ProblemCodes.Empty.At(path));
        var columns = rows.Current.Cells.ConvertAll(name => name.Trim());
        foreach (var column in mapping.Fields.Keys.Append(mapping.Key).OfType<string>().Where(column => !columns.Contains(column)))
            throw new InputException(ProblemCodes.BadRow.At(path, 1, column, "the mapping names this column, and the table has none of that name"));
        while (rows.MoveNext()) yield return (rows.Current.Line, [.. columns.Zip(rows.Current.Cells)]);
    }

    private List<PreparedReport> Prepare(RecordStore? store, TableMapping mapping, RowCoder coder, string path, (int Line, List<(string Column, string Cell)> Cells) row)
    {
        var file = Path.GetFileName(path);
        var key = mapping.Key is null ? "" : row.Cells.FirstOrDefault(cell => cell.Column == mapping.Key).Cell?.Trim() ?? "";
        if (key.Length == 0) key = $"row {row.Line}";
        try
        {
            var before = store?.Latest(TableRow.Address(file, key));
            var read = TableRow.Of(mapping, file, key, row.Line, row.Cells, before);
            var coded = coder.Code(read);
            var known = store?.Holds(coded.Report.Id, coder.Id) == true;
            var what = known ? "known" : before is null ? "new" : "changed";
            _counts[what] = _counts.GetValueOrDefault(what) + 1;
            if (dryRun) Console.Out.WriteLine($"row {row.Line} ({key}): {what}: {Words(coded)}");
            if (known) return [];
            var prepared = PreparedReport.Of(coded, System.Text.Encoding.UTF8.GetBytes(coded.Report.Text), coder.Id);
            return before is { } old && old.Id != coded.Report.Id ? [RecordStore.Supersede(old.Id), prepared] : [prepared];
        }
        catch (InputException e)
        {
            _problems.Fail(e.Problem);
            return [];
        }
    }

    private static string Words(CodedReport coded) => string.Join("; ", coded.People.Select(Words).Concat(coded.Events.Select(Words)));

    private static string Words(ReportPerson person) => string.Join(", ", new[] { "person " + person.Name }.Concat(person.Aliases.Select(alias => "also " + alias)).Concat(person.Roles)
        .Concat(person.Relations.Select(each => $"{each.Kind} of {each.To}")).Concat(person.Status.Select(each => string.Join(' ', new[] { each.State, each.Date }.OfType<string>()))));

    private static string Words(EventMention each) => string.Join(", ", new[]
    {
        each.Form is null ? each.Type : $"{each.Type}/{each.Form}", each.Date is { } date ? date.Start == date.End ? date.Start : $"{date.Start} to {date.End}" : null, each.Place?.Site, each.Place?.City,
        each.Place?.Admin, each.Place?.Country, each.Legal is { } legal ? EventWords.Legal(legal) : null, each.Modality == "reported" ? null : each.Modality,
    }.OfType<string>().Concat(each.Counts.Select(count => $"{count.What} {CountWords.Number(count)}")));
}
