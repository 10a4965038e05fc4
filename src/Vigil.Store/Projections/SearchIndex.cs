using Vigil.Mentions;
using Vigil.Store.Dialects;

namespace Vigil.Store.Projections;

/// <summary>Keeps the search index: one document for each report, event and person.</summary>
internal sealed class SearchIndex(Session session)
{
    private long _last = session.Number("SELECT max(no) FROM search_doc");

    /// <summary>Puts a document in, or in place of the one of the same thing.</summary>
    /// <param name="kind">report, event or person.</param>
    /// <param name="id">Id of the report, event or person.</param>
    /// <param name="known">Whether there may be one already.</param>
    /// <param name="folded">Its text, folded.</param>
    /// <param name="han">The Han characters of it.</param>
    public void Put(string kind, string id, bool known, string folded, string han)
    {
        var digest = ReportText.Hash(folded);
        if (known && session.List("SELECT digest FROM search_doc WHERE ref = @p0 AND kind = @p1", row => row.Number(0), id, kind) is [var before])
        {
            if (before == digest) return;
            Remove(kind, id);
        }

        Add(kind, id, folded, han, digest);
    }

    /// <summary>Puts in a document of words that are not folded yet.</summary>
    public void Put(string kind, string id, bool known, IEnumerable<string?> words)
    {
        var folded = TextFolding.Fold(string.Join('\n', words.OfType<string>().Distinct(StringComparer.Ordinal)));
        Put(kind, id, known, folded, ReportText.HanOf(folded));
    }

    /// <summary>Takes a document out.</summary>
    public void Remove(string kind, string id)
    {
        foreach (var no in session.List("SELECT no FROM search_doc WHERE ref = @p0 AND kind = @p1", row => row.Number(0), id, kind))
        {
            session.Run("DELETE FROM search_text WHERE rowid = @p0", no);
            session.Run("DELETE FROM search_han WHERE rowid = @p0", no);
            session.Run("DELETE FROM search_doc WHERE no = @p0", no);
        }
    }

    private void Add(string kind, string id, string folded, string han, long digest)
    {
        var no = ++_last;
        session.Run("INSERT INTO search_doc (no, kind, ref, digest, han) VALUES (@p0, @p1, @p2, @p3, @p4)", no, kind, id, digest, han.Length > 0 ? 1L : 0L);
        session.Run("INSERT INTO search_text (rowid, body) VALUES (@p0, @p1)", no, folded);
        if (han.Length > 0) session.Run("INSERT INTO search_han (rowid, body) VALUES (@p0, @p1)", no, han);
    }
}
