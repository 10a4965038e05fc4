using Vigil.Linkage.Records;

namespace Vigil.Evaluation.Linking;

/// <summary>How well records are linked, over pairs.</summary>
/// <param name="Records">Number of records.</param>
/// <param name="Right">Pairs rightly linked.</param>
/// <param name="Found">Pairs linked.</param>
/// <param name="Gold">Pairs that are of one person.</param>
/// <param name="Links">What linking gave.</param>
public sealed record RecordScore(int Records, long Right, long Found, long Gold, RecordLinks Links)
{
    /// <summary>Share of the linked pairs that are right.</summary>
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    /// <summary>Share of the pairs of one person that were linked.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    /// <summary>Harmonic mean of both.</summary>
    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>Links the records of a CSV file and compares the clusters with what a column of it tells.</summary>
public static class RecordEvaluation
{
    /// <summary>Reads, links and scores.</summary>
    /// <exception cref="FormatException">A column of the schema is lacking.</exception>
    public static RecordScore Score(string path, RecordSchema schema)
    {
        var (table, entities) = new RecordReader(schema).Read(path);
        return Score(table, entities);
    }

    /// <summary>Links and scores.</summary>
    public static RecordScore Score(RecordTable table, RecordColumn entities)
    {
        var links = RecordLinker.Link(table);
        var gold = new Dictionary<int, int>();
        var found = new Dictionary<int, int>();
        var both = new Dictionary<(int, int), int>();
        for (var i = 0; i < table.Count; i++)
        {
            var (entity, cluster) = (entities[i], links.Clusters[i]);
            gold[entity] = gold.GetValueOrDefault(entity) + 1;
            found[cluster] = found.GetValueOrDefault(cluster) + 1;
            both[(entity, cluster)] = both.GetValueOrDefault((entity, cluster)) + 1;
        }

        return new RecordScore(table.Count, Pairs(both.Values), Pairs(found.Values), Pairs(gold.Values), links);
    }

    private static long Pairs(IEnumerable<int> sizes) => sizes.Sum(size => (long)size * (size - 1) / 2);
}
