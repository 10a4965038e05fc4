using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Vigil.Coding;
using Vigil.Coding.Codes;
using Vigil.Reports;

namespace Vigil.Store.Tables;

/// <summary>Codes a row of a table by its mapping: a person, and the events that its columns tell of. The same row and mapping give the same claims.</summary>
public sealed class RowCoder
{
    private static readonly string[] Lists = ["state", "role", "relation", "response", "reply", "modality", "verdict", "counts"];

    /// <summary>Types that befall somebody, who is then their target; in the others she acts.</summary>
    private static readonly string[] Befalling = ["repression", "legal"];

    private readonly TableMapping _mapping;
    private readonly Codebook _codebook;
    private readonly CodeTable _codes;
    private readonly Dictionary<string, HashSet<string>> _vocabulary;

    /// <summary>A coder for one mapping.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="codebook">Folder of the codebook.</param>
    public RowCoder(TableMapping mapping, string codebook)
    {
        (_mapping, _codebook) = (mapping, Codebook.Load(codebook));
        _codes = new CodeTable(_codebook);
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(codebook, "vocabulary.json")));
        _vocabulary = Lists.ToDictionary(list => list, list => file.RootElement.GetProperty(list).EnumerateArray().Select(Word).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        static string Word(JsonElement each) => each.ValueKind == JsonValueKind.String ? each.GetString()! : each.GetProperty("name").GetString()!;
    }

    /// <summary>Coder id.</summary>
    public string Id => $"table/{_mapping.Sha256[..12]}";

    /// <summary>Codes a row.</summary>
    /// <exception cref="InputException">A cell holds what its field cannot.</exception>
    public CodedReport Code(TableRow row)
    {
        var cells = row.Cells.Where(cell => _mapping.Fields.GetValueOrDefault(cell.Key) is not null)
            .SelectMany(cell => cell.Value.Select(value => new Cell(row.Report.Path, cell.Key, _mapping.Fields[cell.Key]!, value, Meant(cell.Key, value.Text)))).ToList();
        var person = Person([.. cells.Where(cell => cell.Subject == "person")]);
        var events = cells.Where(cell => cell.Subject != "person").GroupBy(cell => cell.Subject, StringComparer.Ordinal).OrderBy(group => group.Min(cell => cell.Evidence.Start))
            .Select((group, i) => Event($"e{i + 1}", [.. group.OrderBy(cell => cell.Evidence.Start)], person)).ToImmutableArray();
        return new CodedReport(row.Report, true, "a row of a table", events, person is null ? [] : [person], [], [], [], []);
    }

    private string Meant(string column, string word) => _mapping.Words.GetValueOrDefault(column)?.GetValueOrDefault(word, word) ?? word;

    private ReportPerson? Person(ImmutableArray<Cell> cells)
    {
        if (cells.IsEmpty) return null;
        var names = cells.Where(cell => cell.Slot == "name").ToList();
        if (names.Count == 0) throw cells[0].Wrong("tells of a person whose name is blank");
        var date = cells.FirstOrDefault(cell => cell.Slot == "status_date") is { } told ? Date(told) : null;
        return new ReportPerson("p1", names[0].Value, [.. names.Skip(1).Concat(cells.Where(cell => cell.Slot == "alias")).Select(cell => cell.Value)],
            [.. cells.Where(cell => cell.Slot == "role").Select(cell => Known("role", cell))],
            [.. cells.Where(cell => cell.Slot.StartsWith("relation.", StringComparison.Ordinal)).Select(cell => new PersonRelation(cell.Slot["relation.".Length..], cell.Value))],
            [.. cells.Where(cell => cell.Slot == "status").Select(cell => new PersonStatus(Known("state", cell), date, null, null, cell.Evidence with { Slot = "status" }))]);
    }

    private EventMention Event(string id, ImmutableArray<Cell> cells, ReportPerson? person)
    {
        Cell? Of(string slot) => cells.FirstOrDefault(cell => cell.Slot == slot);
        string? Text(string slot) => Of(slot)?.Value;
        string? Word(string slot, string list) => Of(slot) is { } cell ? Known(list, cell) : null;
        var type = cells[0].Subject.Split('/')[0] is not "event" and var named ? named : Of("type") is { } told
            ? _codebook.Has(told.Value) ? told.Value : throw told.Wrong($"\"{told.Value}\" is no type of the codebook") : throw cells[0].Wrong("tells of an event whose type is blank");
        if (Of("form") is { } form && _codebook[type].Forms.All(each => each.Name != form.Value)) throw form.Wrong($"\"{form.Value}\" is no form of {type}");
        var befalls = Befalling.Contains(_codebook[type].Family);
        Participant[] self = person is null ? [] : [new Participant(person.Name, "person", "p1")];
        var mention = new EventMention
        {
            Id = id, Type = type, Form = Text("form"), Date = EventDate(Of("date"), Of("end")), Place = Place(cells), Counts = [.. cells.Where(cell => cell.Slot.StartsWith("count.", StringComparison.Ordinal)).Select(Count)],
            Actors = [.. befalls ? [] : self, .. cells.Where(cell => cell.Slot == "actor").Select(cell => new Participant(cell.Value, "group", null))],
            Targets = [.. befalls ? self : [], .. cells.Where(cell => cell.Slot == "target").Select(cell => new Participant(cell.Value, "group", null))],
            Demands = [.. cells.Where(cell => cell.Slot == "demand").Select(cell => new Demand(cell.Value, null, null))],
            Response = Word("response", "response"), Responses = Word("response", "response") is { } response ? [response] : [], Reply = Word("reply", "reply"),
            Modality = Word("modality", "modality") ?? "reported", Custody = Text("facility") is { } facility ? new Custody("unknown", facility, null) : null, Legal = Legal(cells),
            Evidence = [.. cells.Select((cell, i) => cell.Evidence with { Slot = i == 0 ? "trigger" : SlotOf(cell.Slot) }), .. cells.Take(1).Select(cell => cell.Evidence with { Slot = SlotOf(cell.Slot) })],
            Codes = new(null, null, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)), Coder = Id, Pattern = "table", Confidence = 1,
        };
        return mention with { Codes = _codes.Of(mention, atProtest: false) };
    }

    private static string SlotOf(string slot) => slot switch
    {
        "end" => "date", "site" or "city" or "admin" or "country" or "lat" or "lon" => "place", "charge" or "law" or "court" or "verdict" or "term_days" or "fine" => "legal", "facility" => "custody",
        _ when slot.StartsWith("count.", StringComparison.Ordinal) => "counts", _ => slot,
    };

    private EventDate? EventDate(Cell? first, Cell? last)
    {
        if (first is null) return last is null ? null : throw last.Wrong("tells when it ended, and the date it began is blank");
        var (start, end) = (Date(first), last is null ? null : Date(last));
        if (end is not null && string.CompareOrdinal(end + "~", start) < 0) throw last!.Wrong("is before the date it began");
        return new EventDate(start, end ?? start, end is not null && end != start ? "span" : start.Length switch { 4 => "year", 7 when start[0] != '-' => "month", _ => "day" }, first.Evidence.Text);
    }

    private static EventPlace? Place(ImmutableArray<Cell> cells)
    {
        Cell? Of(string slot) => cells.FirstOrDefault(cell => cell.Slot == slot);
        if (!cells.Any(cell => cell.Slot is "site" or "city" or "admin" or "country")) return null;
        if (Of("country") is { } country && !(country.Value.Length == 2 && country.Value.All(char.IsAsciiLetterUpper))) throw country.Wrong($"\"{country.Value}\" is no code of two capital letters, as KZ");
        return new EventPlace
        {
            Site = Of("site")?.Value, City = Of("city")?.Value, Admin = Of("admin")?.Value, Country = Of("country")?.Value, Lat = Degrees(Of("lat"), 90), Lon = Degrees(Of("lon"), 180),
            Precision = Of("site") is not null ? "site" : Of("city") is not null ? "city" : Of("admin") is not null ? "admin" : "country",
        };
    }

    private static Legal? Legal(ImmutableArray<Cell> cells)
    {
        Cell? Of(string slot) => cells.FirstOrDefault(cell => cell.Slot == slot);
        if (!cells.Any(cell => SlotOf(cell.Slot) == "legal")) return null;
        var days = Of("term_days") is { } term ? (int?)Whole(term) : null;
        return new Legal(Of("charge")?.Value, Of("law")?.Value, Of("court")?.Value, Of("verdict")?.Value, days is { } value ? new Term(null, value, "day", false) : null, days, Fine(Of("fine")));
    }

    /// <summary>"200 GEL", or a number alone.</summary>
    private static Fine? Fine(Cell? cell)
    {
        if (cell is null) return null;
        var parts = cell.Value.Split(' ');
        return parts.Length <= 2 && decimal.TryParse(parts[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? new Fine(amount, parts.Length == 2 ? parts[1] : null)
            : throw cell.Wrong($"\"{cell.Value}\" is no amount, as 200 GEL");
    }

    private PeopleCount Count(Cell cell)
    {
        var what = cell.Slot["count.".Length..];
        if (!_vocabulary["counts"].Contains(what)) throw cell.Wrong($"\"{what}\" is nothing that is counted; see data/codebook/vocabulary.json");
        var bounds = cell.Value.Split('-', '–');
        var (low, high) = (Whole(cell, bounds[0]), Whole(cell, bounds[^1]));
        return bounds.Length <= 2 && low <= high ? new PeopleCount(what, low, high, false, cell.Evidence.Text, null) : throw cell.Wrong($"\"{cell.Value}\" is no number, or two with a hyphen between");
    }

    private static double? Degrees(Cell? cell, double most) => cell is null ? null
        : double.TryParse(cell.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees
        : throw cell.Wrong($"\"{cell.Value}\" is no number of degrees");

    private static int Whole(Cell cell, string? text = null) => int.TryParse((text ?? cell.Value).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw cell.Wrong($"\"{cell.Value}\" is no whole number");

    private string Date(Cell cell) => _mapping.Date(cell.Value) ?? throw cell.Wrong($"\"{cell.Value}\" is no date: neither 2021-02-10 nor as the mapping says after \"dates:\"");

    private string Known(string list, Cell cell) => _vocabulary[list].Contains(cell.Value) ? cell.Value
        : throw cell.Wrong($"\"{cell.Value}\" is not one of {string.Join(", ", _vocabulary[list].Order(StringComparer.Ordinal))}; say in the mapping under [{cell.Column}] what it stands for");

    /// <summary>One value of a cell.</summary>
    private sealed record Cell(string Row, string Column, string Field, Evidence Evidence, string Value)
    {
        public string Subject => Field[..Field.IndexOf('.', StringComparison.Ordinal)];

        public string Slot => Field[(Field.IndexOf('.', StringComparison.Ordinal) + 1)..];

        public InputException Wrong(string what) => new(ProblemCodes.BadRow.At(Row[..Row.LastIndexOf('#')], Row[(Row.LastIndexOf('#') + 1)..], Column, what));
    }
}
