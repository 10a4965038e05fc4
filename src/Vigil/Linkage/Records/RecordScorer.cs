namespace Vigil.Linkage.Records;

/// <summary>The weight of a pair of records, in hundredths of a bit.</summary>
internal sealed class RecordScorer
{
    private readonly RecordTable _table;
    private readonly FieldComparer[] _comparers;
    private readonly LinkModel _model;
    private readonly int _even;

    public RecordScorer(RecordTable table, FieldComparer[] comparers, LinkModel model)
    {
        _table = table;
        _comparers = comparers;
        _model = model;
        var chances = (double)table.Count * (table.Count - 1) / 2;
        var odds = table.Schema.Certainty / Math.Max(1.0, 1000 - table.Schema.Certainty);
        _even = RecordColumn.Bits(Math.Max(1, (chances - model.Matches) / model.Matches));
        Threshold = _even + RecordColumn.Bits(odds);
    }

    /// <summary>From this weight on two records are held to be of one person.</summary>
    public int Threshold { get; }

    /// <summary>Whether two groups are more likely one than not: by the mean weight between their records, of each at most the first ones.</summary>
    public bool Joins(List<int> one, List<int> other, int most)
    {
        var sum = 0L;
        var (x, y) = (Math.Min(one.Count, most), Math.Min(other.Count, most));
        for (var i = 0; i < x; i++)
        {
            for (var j = 0; j < y; j++) sum += Weight(one[i], other[j]);
        }

        return sum >= (long)_even * x * y;
    }

    /// <summary>The weight of two records.</summary>
    public int Weight(int a, int b)
    {
        var sum = 0;
        for (var field = 0; field < _comparers.Length; field++)
        {
            var (x, y) = (_table.Columns[field][a], _table.Columns[field][b]);
            var level = _comparers[field].Level(x, y);
            var rarity = _comparers[field].Rarity(x, y, level);
            sum += rarity > 0 ? _model.Agreement[field][level] + rarity : _model.Weights[field][level];
        }

        return sum;
    }
}
