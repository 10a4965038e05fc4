using System.Collections.Concurrent;
using System.Data.Common;
using Vigil.Reports;
using Vigil.Store.Dialects;
using Vigil.Store.Search;

namespace Vigil.Store;

/// <content>Lists of reports, events and people.</content>
public sealed partial class RecordStore
{
    private const int MostReaders = 4;
    private readonly ConcurrentBag<DbConnection> _readers = [];

    /// <summary>One page of what a query finds, with the number of all and the counts of each filter's values.</summary>
    /// <exception cref="InputException">A date is none.</exception>
    public SearchPage Search(SearchQuery query)
    {
        Check(query);
        return Reading(session => new HitReader(session, _dialect, query).Read());
    }

    /// <summary>Reads from one state of the store through a session. Connections are kept with the pages they have read, a few of them.</summary>
    private T Reading<T>(Func<Session, T> query) => Guard(() =>
    {
        if (!_readers.TryTake(out var connection)) connection = _dialect.Connect(create: false, writes: false);
        try
        {
            T result;
            using (var transaction = _dialect.BeginReading(connection))
            {
                using var session = new Session(_dialect, transaction);
                result = query(session);
            }

            if (_readers.Count < MostReaders) _readers.Add(connection);
            else connection.Dispose();
            return result;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    });

    private void DisposeReaders()
    {
        while (_readers.TryTake(out var reader)) reader.Dispose();
    }

    private static void Check(SearchQuery query)
    {
        foreach (var date in new[] { query.From, query.To }.OfType<string>())
        {
            if (!PartialDate.TryParse(date, out var read) || read.Value.ToString() != date || read.Value.Year is null)
                throw new InputException(ProblemCodes.BadFilter.At("search", $"\"{date}\" is not a date"));
        }

        if (query.Limit is < 1 or > 10_000) throw new InputException(ProblemCodes.BadFilter.At("search", "a page has 1 to 10,000 rows"));
    }
}
