using Vigil.Store.Dialects;

namespace Vigil.Store.Projections;

/// <summary>The collection log: one row for each search that holds.</summary>
internal static class CollectionProjection
{
    /// <summary>Somebody searched, or takes an entry back.</summary>
    public static void Add(Session session, CollectionStep step)
    {
        var l = step.Logged;
        if (l.Withdraws is { } wrong) session.Run("DELETE FROM collection WHERE seq = @p0", wrong);
        else
        {
            session.Run("INSERT INTO collection (seq, time, author, source, words, date_start, date_end, found, note) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)",
                step.Seq, step.Time, step.Author, l.Source, string.Join('\n', l.Words), l.First, l.Last, l.Found, l.Note);
        }
    }
}
