using Vigil.Store.Dialects;

namespace Vigil.Store.Search;

/// <summary>The conditions of a query on the rows of event (e), report (r) or person (p), with their values @p0, @p1 and so on.</summary>
internal sealed class SearchSql
{
    private readonly SearchQuery _query;
    private readonly Dialect _dialect;
    private readonly List<string> _conditions = [];
    private string _found = "";

    public SearchSql(SearchQuery query, Dialect dialect)
    {
        (_query, _dialect) = (query, dialect);
        if (SearchTerms.Of(query.Text) is { IsEmpty: false } terms) Text(terms);
        if (query.Kind == SearchKind.Event) OfEvent();
        else if (query.Kind == SearchKind.Report) OfReport();
        else OfPerson();
    }

    /// <summary>Their values.</summary>
    public List<object?> Values { get; } = [];

    /// <summary>What follows FROM: the table, and all conditions. Words are looked up first, whatever the database thinks of the other filters.</summary>
    public string From => $"{_found}{_query.Kind.ToString().ToLowerInvariant()} {Row}{(_conditions.Count == 0 ? "" : " WHERE " + string.Join(" AND ", _conditions))}";

    private char Row => char.ToLowerInvariant(_query.Kind.ToString()[0]);

    private void Text(SearchTerms terms)
    {
        _found = $"({Refs(terms, _query.Kind.ToString().ToLowerInvariant())}) f CROSS JOIN ";
        _conditions.Add($"{Row}.id = f.ref");
    }

    /// <summary>The ids of what the index holds the terms of. SQLite keeps the order of a CROSS JOIN; PostgreSQL finds its own.</summary>
    private string Refs(SearchTerms terms, string kind) =>
        $"SELECT d.ref FROM ({_dialect.Matching(terms, Values)}) t CROSS JOIN search_doc d WHERE d.no = t.rowid AND d.kind = '{kind}'";

    private void OfEvent()
    {
        _conditions.AddRange(Told("e", "modality"));
        if (_query.Person is { } person) _conditions.Add($"e.id IN (SELECT event FROM event_person WHERE person IN ({Persons(person)}))");
        if (!_query.Sources.IsEmpty) _conditions.Add($"e.id IN (SELECT m.event FROM report s JOIN mention m ON m.report = s.id WHERE {In("s.outlet", _query.Sources)})");
        Judged("e.conflicts", "e.reviewed");
    }

    private void OfReport()
    {
        var told = Told("m", "modality", dates: false).ToList();
        if (told.Count > 0) _conditions.Add($"r.id IN (SELECT m.report FROM mention m WHERE m.present = 1 AND {string.Join(" AND ", told)})");
        if (_query.From is { } from) _conditions.Add($"r.published || '~' >= {Value(from)}");
        if (_query.To is { } to) _conditions.Add($"r.published <= {Value(to + "~")}");
        if (_query.Person is { } person) _conditions.Add($"r.id IN (SELECT report FROM person_mention WHERE person IN ({Persons(person)}))");
        if (!_query.Sources.IsEmpty) _conditions.Add(In("r.outlet", _query.Sources));
        if (_query.Conflicted) _conditions.Add("r.id IN (SELECT m.report FROM mention m JOIN event e ON e.id = m.event WHERE e.conflicts > 0)");
        if (_query.Unreviewed) _conditions.Add("NOT EXISTS (SELECT 1 FROM mention m WHERE m.report = r.id AND m.present = 1 AND m.status <> 'proposed')");
    }

    private void OfPerson()
    {
        var told = Told("e", null).ToList();
        if (told.Count > 0) _conditions.Add($"p.id IN (SELECT t.person FROM event e JOIN event_person t ON t.event = e.id WHERE {string.Join(" AND ", told)})");
        if (!_query.Statuses.IsEmpty) _conditions.Add(In("p.status", _query.Statuses));
        if (_query.Person is { } person) _conditions.Add($"p.id IN ({Persons(person)})");
        if (!_query.Sources.IsEmpty) _conditions.Add($"p.id IN (SELECT m.person FROM report s JOIN person_mention m ON m.report = s.id WHERE {In("s.outlet", _query.Sources)})");
        Judged("p.conflicts", "p.reviewed");
    }

    /// <summary>What is told of an event, in rows of event or mention.</summary>
    private IEnumerable<string> Told(string row, string? status, bool dates = true)
    {
        if (!_query.Types.IsEmpty) yield return In($"{row}.type", _query.Types);
        if (!_query.Forms.IsEmpty) yield return In($"{row}.form", _query.Forms);
        if (!_query.Countries.IsEmpty) yield return In($"{row}.country", _query.Countries);
        if (status is not null && !_query.Statuses.IsEmpty) yield return In($"{row}.{status}", _query.Statuses);
        if (dates && _query.From is { } from) yield return $"coalesce({row}.date_end, {row}.date_start) || '~' >= {Value(from)}";
        if (dates && _query.To is { } to) yield return $"{row}.date_start <= {Value(to + "~")}";
        if (dates && (_query.From ?? _query.To) is not null) yield return $"{row}.date_start >= '0'";
        if (SearchTerms.Of(_query.Place is { } place ? $"\"{place}\"" : null) is { IsEmpty: false } terms)
        {
            // The index narrows it down to events whose words hold the place; which words those are is looked at row by row.
            var id = row == "e" ? "e.id" : "m.event";
            yield return $"{id} IN ({Refs(terms, "event")})";
        }
    }

    private void Judged(string conflicts, string reviewed)
    {
        if (_query.Conflicted) _conditions.Add(conflicts + " > 0");
        if (_query.Unreviewed) _conditions.Add(reviewed + " = 0");
    }

    /// <summary>The persons that an id, or the words of a name, stand for.</summary>
    private string Persons(string person)
    {
        var id = Value(person);
        var named = SearchTerms.Of(person) is { IsEmpty: false } terms
            ? $" UNION {Refs(terms, "person")}" : "";
        return $"SELECT id FROM person WHERE id = {id} UNION SELECT person FROM person_mention WHERE id = {id} AND person IS NOT NULL{named}";
    }

    private string In(string column, IEnumerable<string> values) => $"{column} IN ({string.Join(", ", values.Select(Value))})";

    private string Value(string value)
    {
        Values.Add(value);
        return $"@p{Values.Count - 1}";
    }
}
