using System.Diagnostics;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Vigil.Store;
using Vigil.Store.Search;

namespace Vigil.Benchmarks.Store;

/// <summary>
/// <c>search FOLDER</c>: lists of 50 with facets from the store that <c>store N FOLDER</c> left there, each beside a bare FTS5 query for the same words, which
/// reads the numbers of all documents that match and nothing of them.
/// </summary>
internal static class SearchBench
{
    private const int Times = 40;
    private static readonly string[] Countries = ["KZ", "KG", "UZ", "TJ", "TM", "GE", "AZ", "AM", "MN", "BY", "MD", "RU"];

    public static void Run(string folder)
    {
        var path = Path.Combine(folder, "bench.db");
        using var store = RecordStore.Open(path, StoreAccess.Read);
        using var bare = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=false");
        bare.Open();
        var cities = store.Query<string>("SELECT DISTINCT city FROM event ORDER BY city");
        var people = store.Query<string>("SELECT name FROM person ORDER BY id LIMIT 400");
        var words = store.Query<string>("SELECT title FROM report ORDER BY id LIMIT 400");
        Console.WriteLine($"{store.Query<long>("SELECT count(*) FROM report")[0]} reports, {store.Query<long>("SELECT count(*) FROM event")[0]} events, {store.Query<long>("SELECT count(*) FROM person")[0]} people\n");
        Console.WriteLine("| list | rows found, median | list with facets, median | worst in twenty | bare FTS5, median | processor time of a list | of a bare query |\n|---|---|---|---|---|---|---|");
        var all = new List<((double Passed, double Processor) List, (double Passed, double Processor) Bare)>();
        Tell("events of a city, in a year", i => new SearchQuery { Text = cities[i % cities.Count], From = Year(i), To = Year(i) });
        Tell("events by form and country", i => new SearchQuery { Text = i % 2 == 0 ? "picket" : "vigil", Countries = [Countries[i % 12]], From = Year(i) });
        Tell("events of a person", i => new SearchQuery { Text = people[i * 7 % people.Count], Types = ["detain"] });
        Tell("events by half a word, unreviewed", i => new SearchQuery { Text = cities[i % cities.Count][..4], Unreviewed = true });
        Tell("reports with a word, of one outlet", i => new SearchQuery { Kind = SearchKind.Report, Text = words[i * 9 % words.Count].Split(' ')[^1], Sources = [$"Outlet {i % 40}"] });
        Tell("reports with two words, of a year", i => new SearchQuery { Kind = SearchKind.Report, Text = words[i * 9 % words.Count].Replace(" in ", " ", StringComparison.Ordinal), From = Year(i), To = Year(i) });
        Tell("people by part of a name, detained", i => new SearchQuery { Kind = SearchKind.Person, Text = people[i * 5 % people.Count].Split(' ')[^1], Statuses = ["detained"] });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| **all of them** | | **{At(all.Select(each => each.List.Passed), 0.5):0.0} ms** | {At(all.Select(each => each.List.Passed), 0.95):0.0} ms | {At(all.Select(each => each.Bare.Passed), 0.5):0.0} ms | {all.Average(each => each.List.Processor):0.0} ms | {all.Average(each => each.Bare.Processor):0.0} ms |"));
        Tell("for comparison: all events, no words", _ => new SearchQuery());

        void Tell(string what, Func<int, SearchQuery> query)
        {
            var found = Enumerable.Range(0, Times).Select(i => (double)store.Search(query(i)).Total).ToList(); // and everything is compiled and read once
            var lists = Rounds(i => store.Search(query(i)));
            var bares = query(0).Text is null ? lists.Select(_ => default((double Passed, double Processor))).ToList() : Rounds(i => Bare(bare, query(i).Text!));
            if (query(0).Text is not null) all.AddRange(lists.Zip(bares));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {what} | {At(found, 0.5):0} | {At(lists.Select(each => each.Passed), 0.5):0.0} ms | {At(lists.Select(each => each.Passed), 0.95):0.0} ms | {At(bares.Select(each => each.Passed), 0.5):0.0} ms | {lists.Average(each => each.Processor):0.0} ms | {bares.Average(each => each.Processor):0.0} ms |"));
        }
    }

    /// <summary>Milliseconds that passed in each round, and processor time, of which the system tells only the sum over all rounds well.</summary>
    private static List<(double Passed, double Processor)> Rounds(Action<int> work)
    {
        using var self = Process.GetCurrentProcess();
        var before = self.TotalProcessorTime;
        var passed = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var watch = Stopwatch.StartNew();
            work(i);
            passed.Add(watch.Elapsed.TotalMilliseconds);
        }

        self.Refresh();
        var processor = (self.TotalProcessorTime - before).TotalMilliseconds / Times;
        return passed.ConvertAll(each => (each, processor));
    }

    private static long Bare(SqliteConnection connection, string text) => connection.Query<long>("SELECT rowid FROM search_text WHERE search_text MATCH @query", new
    {
        query = string.Join(" AND ", text.ToLowerInvariant().Split(' ').Select(word => $"\"{word}\"")),
    }).AsList().Count;

    private static string Year(int i) => (2015 + i % 10).ToString(CultureInfo.InvariantCulture);

    private static double At(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToList();
        return sorted[(int)(sorted.Count * share)];
    }
}
