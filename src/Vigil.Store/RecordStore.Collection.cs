using System.Collections.Immutable;
using NodaTime;
using Vigil.Campaigns;
using Vigil.Reports;
using Vigil.Store.Dialects;
using Vigil.Store.Ledger;
using Vigil.Store.Projections;
using Vigil.Store.Search;

namespace Vigil.Store;

/// <summary>One search of a source, as the log holds it.</summary>
/// <param name="Seq">Place in the ledger.</param>
/// <param name="Time">When it was logged, UTC.</param>
/// <param name="Author">Who logged it.</param>
/// <param name="Source">What was searched.</param>
/// <param name="Words">With what words.</param>
/// <param name="First">First day of publication.</param>
/// <param name="Last">Last day.</param>
/// <param name="Found">Reports found, or null.</param>
/// <param name="Note">How.</param>
public sealed record Collected(long Seq, string Time, string Author, string Source, ImmutableArray<string> Words, string First, string Last, long? Found, string? Note);

/// <summary>What is known of some days on end.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="State">reported: events are told; no-report: sources were searched and tell none; not-searched: nobody looked, so nothing is known.</param>
/// <param name="Events">Events told.</param>
public sealed record DaySpan(string First, string Last, string State, int Events);

/// <content>The collection log.</content>
public sealed partial class RecordStore
{
    /// <summary>Appends to the collection log.</summary>
    /// <returns>Its place in the ledger.</returns>
    /// <exception cref="InputException">The source is missing, a day is none, or the last is before the first.</exception>
    public long Log(string author, CollectionLogged logged)
    {
        if (string.IsNullOrWhiteSpace(logged.Source)) throw Refused("the source is missing");
        if (Day(logged.First) > Day(logged.Last)) throw Refused("the last day is before the first");
        return Append(author, logged);
    }

    /// <summary>Takes an entry of the collection log back.</summary>
    /// <returns>The place in the ledger of the entry that does so.</returns>
    /// <exception cref="InputException">There is no such entry that holds.</exception>
    public long Withdraw(string author, long seq, string? note = null)
    {
        var wrong = Collection().FirstOrDefault(each => each.Seq == seq) ?? throw Refused($"entry {seq} of the ledger is no entry of the log that holds");
        return Append(author, new CollectionLogged(wrong.Source, wrong.Words, wrong.First, wrong.Last, wrong.Found, note, seq));
    }

    private long Append(string author, CollectionLogged logged) => Write(session =>
    {
        var writer = Writer(session, author);
        var seq = writer.Append(EntryKind.CollectionLogged, CanonicalJson.Write(logged), seq => new CollectionStep(seq, writer.Time, author, logged));
        Finish(writer);
        return seq;
    });

    /// <summary>The searches that were logged and hold, by their days; of one source, or of all.</summary>
    public ImmutableArray<Collected> Collection(string? source = null) => Reading(session => session.List(
        "SELECT seq, time, author, source, words, date_start, date_end, found, note FROM collection ORDER BY date_start, date_end, seq",
        row => new Collected(row.Number(0), row.Text(1), row.Text(2), row.Text(3), [.. row.Text(4).Split('\n', StringSplitOptions.RemoveEmptyEntries)], row.Text(5), row.Text(6),
            row.NumberOrNull(7), row.TextOrNull(8)))
        .Where(each => source is null || each.Source == source).ToImmutableArray());

    /// <summary>On which days reports were looked for, for the computing of campaigns.</summary>
    public CollectionLog CollectionLog(string? source = null) => new([.. Collection(source).Select(each => (each.First, each.Last))]);

    /// <summary>For each day from one to another, whether the events that a query finds are told of it, and where none is, whether anybody looked.</summary>
    /// <param name="query">Events; its dates, limit and cursor are passed over.</param>
    /// <param name="first">First day, ISO 8601.</param>
    /// <param name="last">Last day.</param>
    /// <param name="source">Only searches of this source count; null for all.</param>
    /// <exception cref="InputException">A day is none.</exception>
    public ImmutableArray<DaySpan> Days(SearchQuery query, string first, string last, string? source = null)
    {
        var (from, to, log) = (Day(first), Day(last), CollectionLog(source));
        if (from > to || Period.DaysBetween(from, to) > 40_000) throw Refused("the last day is before the first, or more than a century after it");
        var told = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var day in AllHits(query with { Kind = SearchKind.Event, From = first, To = last }).Where(hit => hit.Date?.Length == 10))
            told[day.Date!] = told.GetValueOrDefault(day.Date!) + 1;
        var spans = ImmutableArray.CreateBuilder<DaySpan>();
        for (var day = from; day <= to; day = day.PlusDays(1))
        {
            var text = PartialDate.Of(day).ToString();
            var events = told.GetValueOrDefault(text);
            var state = events > 0 ? "reported" : log.Covers(text) ? "no-report" : "not-searched";
            if (spans.Count > 0 && spans[^1].State == state) spans[^1] = spans[^1] with { Last = text, Events = spans[^1].Events + events };
            else spans.Add(new DaySpan(text, text, state, events));
        }

        return spans.ToImmutable();
    }

    /// <summary>All that a query finds, page after page.</summary>
    private IEnumerable<Hit> AllHits(SearchQuery query)
    {
        for (string? after = null; ;)
        {
            var page = Search(query with { Limit = 10_000, After = after });
            foreach (var hit in page.Hits) yield return hit;
            if (page.Next is null) yield break;
            after = page.Next;
        }
    }

    private LocalDate Day(string text) =>
        PartialDate.TryParse(text, out var date) && date.Value.AsDay is { } day ? day : throw Refused($"\"{text}\" is not a day; write 2021-02-10");

    private InputException Refused(string what) => new(ProblemCodes.BadFilter.At(Where, what));
}
