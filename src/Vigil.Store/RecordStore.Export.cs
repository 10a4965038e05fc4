using Vigil.Store.Dialects;
using Vigil.Store.Export;
using Vigil.Store.Ledger;
using Vigil.Store.Search;
using Vigil.Views;

namespace Vigil.Store;

/// <content>Reading out for export.</content>
public sealed partial class RecordStore
{
    /// <summary>
    /// What a query finds, or everything, as a run that the views can write, and how far the ledger went then: events with all reports that tell of them and the
    /// people who take part; reports with the events they tell of and the people they name; or people with their events and all reports that name them. It is held
    /// in memory, without texts: about 10 KB a report.
    /// </summary>
    /// <exception cref="Reports.InputException">A date of the query is none.</exception>
    public (LinkedRun Run, Head Head) Run(SearchQuery? query = null)
    {
        if (query is not null) Check(query);
        return Reading(session =>
        {
            var (events, people, reports) = query is null ? Everything(session) : Selected(session, query);
            return (new StoredRun(session).Read(events, people, reports), LedgerTable.Head(session.Connection, session.Transaction));
        });
    }

    private static (HashSet<string> Events, HashSet<string> People, IEnumerable<string> Reports) Everything(Session session) =>
        (Set(session.Strings("SELECT id FROM event")), Set(session.Strings("SELECT id FROM person")), session.Strings("SELECT id FROM report"));

    private (HashSet<string> Events, HashSet<string> People, IEnumerable<string> Reports) Selected(Session session, SearchQuery query)
    {
        var hits = new HitReader(session, _dialect, query).Ids();
        IEnumerable<string> Of(IEnumerable<string> ids, string sql) => ids.SelectMany(id => session.Strings(sql, id));
        const string ReportsOfEvent = "SELECT report FROM mention WHERE event = @p0 AND present = 1", PeopleOfEvent = "SELECT person FROM event_person WHERE event = @p0";
        if (query.Kind == SearchKind.Event) return (Set(hits), Set(Of(hits, PeopleOfEvent)), Of(hits, ReportsOfEvent).ToList());
        var events = Set(Of(hits, query.Kind == SearchKind.Report
            ? "SELECT event FROM mention WHERE report = @p0 AND event IS NOT NULL AND present = 1" : "SELECT event FROM event_person WHERE person = @p0"));
        var told = Of(events, ReportsOfEvent);
        return query.Kind == SearchKind.Report
            ? (events, Set(Of(hits, "SELECT person FROM person_mention WHERE report = @p0 AND person IS NOT NULL AND present = 1")), told.Concat(hits).ToList())
            : (events, Set(hits), told.Concat(Of(hits, "SELECT report FROM person_mention WHERE person = @p0 AND present = 1")).ToList());
    }

    private static HashSet<string> Set(IEnumerable<string> ids) => ids.ToHashSet(StringComparer.Ordinal);
}
