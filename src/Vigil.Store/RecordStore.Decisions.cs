using System.Collections.Immutable;
using Dapper;
using Vigil.Reports;
using Vigil.Store.Dialects;
using Vigil.Store.Ledger;
using Vigil.Store.Projections;

namespace Vigil.Store;

/// <content>What people decide.</content>
public sealed partial class RecordStore
{
    /// <summary>Appends a decision and applies it. Erasing has methods of its own.</summary>
    /// <returns>Its place in the ledger, by which it can be taken back.</returns>
    /// <exception cref="InputException">It is about something that is not there, or cannot be decided so.</exception>
    public long Decide(string author, Decision decision) => Write(session =>
    {
        if (Fault(session, decision) is { } fault) throw new InputException(ProblemCodes.BadDecision.At(Where, fault));
        var writer = Writer(session, author);
        var seq = Append(writer, author, decision);
        Finish(writer);
        return seq;
    });

    /// <summary>
    /// What an id names now, as decisions name it: the mention or person mention of that id, the mentions of an event, those of a person, or a report; none for
    /// an id that is not known.
    /// </summary>
    public ImmutableArray<Anchor> Anchors(string id) => Read(connection =>
    {
        var events = connection.Query<MentionRow>(
            "SELECT id, report, type, span_start AS start, span_end AS finish FROM mention WHERE id = @id OR event = @id ORDER BY CASE WHEN id = @id THEN 0 ELSE 1 END, id",
            new { id }).ToList();
        if (events.Count > 0 && connection.ExecuteScalar<long>("SELECT count(*) FROM event WHERE id = @id", new { id }) == 0) events = events[..1];
        if (events.Count > 0) return [.. events.Select(row => new Anchor("event", row.Report, row.Id, row.Type, (int?)row.Start, (int?)row.Finish))];
        var people = connection.Query<MentionRow>("SELECT id, report, name FROM person_mention WHERE id = @id OR person = @id ORDER BY id", new { id }).ToList();
        if (people.Count > 0) return [.. people.Select(row => new Anchor("person", row.Report, row.Id, Name: row.Name))];
        return connection.ExecuteScalar<long>("SELECT count(*) FROM report WHERE id = @id", new { id }) > 0 ? [new Anchor("report", id)] : ImmutableArray<Anchor>.Empty;
    });

    private static long Append(EntryWriter writer, string author, Decision decision) =>
        writer.Append(EntryKind.Decision, CanonicalJson.Write(decision), seq => new DecisionStep(seq, writer.Time, author, decision));

    /// <summary>Why a decision cannot be taken; null where it can.</summary>
    private static string? Fault(Session session, Decision d)
    {
        if (!DecisionAction.All.Contains(d.Action)) return $"\"{d.Action}\" is no decision";
        if (d.Action == DecisionAction.Reverse)
        {
            var known = d.Reverses is { } seq ? session.List("SELECT action, active FROM decision WHERE seq = @p0", row => (row.Text(0), row.Number(1)), seq) : [];
            return known is not [var (action, active)] ? $"entry {d.Reverses} of the ledger is no decision"
                : action == DecisionAction.Erase ? "an erasure cannot be taken back" : active == 0 ? $"decision {d.Reverses} was taken back already" : null;
        }

        if (d.Subjects.IsDefaultOrEmpty) return "it names nothing in the store";
        foreach (var subject in d.Subjects)
        {
            if (session.Number("SELECT count(*) FROM report WHERE id = @p0", subject.Report) == 0) return $"there is no report {subject.Report}";
        }

        return d.Action switch
        {
            DecisionAction.Merge or DecisionAction.Split or DecisionAction.Same or DecisionAction.Different when d.Subjects.Length < 2 => "it takes two mentions or more",
            DecisionAction.Merge or DecisionAction.Split or DecisionAction.Same or DecisionAction.Different when d.Subjects.Select(each => each.Kind).Distinct().Count() > 1
                => "events and people cannot be joined",
            DecisionAction.Correct => Correctable(d),
            DecisionAction.Add when d.Event is null || d.Subjects is not [{ Kind: "event", Type: not null, Start: not null, End: not null }] => "an event to be added needs its type and its words",
            DecisionAction.Note or DecisionAction.Assign when string.IsNullOrWhiteSpace(d.Value) => "it needs a value",
            _ => null,
        };
    }

    private static string? Correctable(Decision d)
    {
        if (d.Field is not { } field || d.Value is not { Length: > 0 } value) return "a correction needs a field and a value";
        var person = new Coding.ReportPerson("p1", "", [], [], [], []);
        return d.Subjects[0].Kind switch
        {
            "event" when Corrections.Apply(Blank, field, value) is not null => null,
            "person" when Corrections.Apply(person, field, value) is not null => null,
            "event" => $"\"{value}\" is no {field} of an event; fields are {string.Join(", ", Corrections.EventFields)}",
            "person" => $"\"{field}\" is no field of a person; fields are {string.Join(", ", Corrections.PersonFields)}",
            _ => "a report has no field to correct",
        };
    }

    private static Coding.EventMention Blank { get; } = new()
    {
        Id = "", Type = "", Codes = new(null, null, ImmutableSortedDictionary<string, string>.Empty), Coder = "", Pattern = "",
    };

    private sealed class MentionRow
    {
        public string Id { get; init; } = "";
        public string Report { get; init; } = "";
        public string? Type { get; init; }
        public long? Start { get; init; }
        public long? Finish { get; init; }
        public string? Name { get; init; }
    }
}
