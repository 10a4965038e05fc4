using Vigil.Linkage.Names;

namespace Vigil.Linkage.Records;

/// <summary>
/// Compares two values of a field and gives a level: 0 unknown, 1 the same, 2 nearly the same, 3 alike, 4 different; of names in full also 5: a single word
/// in common.
/// </summary>
internal sealed class FieldComparer
{
    /// <summary>Number of levels.</summary>
    public const int Levels = 6;

    /// <summary>The two are different.</summary>
    public const int Different = 4;

    private const int OneWord = 5;
    private readonly FieldKind _kind;
    private readonly RecordColumn _column;
    private readonly int[] _rarity;
    private readonly string[]? _sounds;
    private readonly WordTable? _words;

    public FieldComparer(FieldKind kind, RecordColumn column)
    {
        _kind = kind;
        _column = column;
        _rarity = column.Rarity();
        if (kind == FieldKind.Name) _sounds = Sounds(column);
        if (kind == FieldKind.Words) _words = new WordTable(column);
    }

    /// <summary>Whether the same value weighs more where it is rare.</summary>
    public bool ByRarity => _kind is FieldKind.Name or FieldKind.Words or FieldKind.Text;

    /// <summary>The level of two values by their numbers.</summary>
    public int Level(int a, int b)
    {
        if (a == 0 || b == 0 || _kind == FieldKind.Key) return 0;
        if (a == b) return 1;
        return _kind switch
        {
            FieldKind.Exact => Different,
            FieldKind.Name => OfNames(a, b),
            FieldKind.Words => _words!.Level(a, b),
            FieldKind.Date => OfDates(_column.Value(a), _column.Value(b)),
            FieldKind.Code => OfCodes(_column.Value(a), _column.Value(b)),
            _ => OfTexts(_column.Value(a), _column.Value(b)),
        };
    }

    /// <summary>How likely two values drawn at random are the same.</summary>
    public double ChanceOfSame()
    {
        var counts = _column.Frequencies();
        var known = Math.Max(1.0, _column.Count - counts[0]);
        return counts.Skip(1).Sum(count => count / known * (count / known));
    }

    /// <summary>How rare what two values have in common is, in hundredths of a bit; 0 where rarity says nothing.</summary>
    public int Rarity(int a, int b, int level) =>
        !ByRarity || level is 0 or Different ? 0 : _words is { } words ? words.Rarity(a, b) : level == 1 ? _rarity[a] : 0;

    private static string[] Sounds(RecordColumn column) =>
        [.. Enumerable.Range(0, column.Distinct).Select(code => LatinName.Sounds(LatinName.Latin(column.Value(code).ToString())))];

    private int OfNames(int a, int b)
    {
        var x = _column.Value(a);
        var y = _column.Value(b);
        var longest = Math.Max(x.Length, y.Length);
        var distance = WordDistance.Plain(x, y, Math.Max(100, longest * 34));
        if (distance <= 100 && longest > 3) return 2;
        if (NameData.Shipped.AreNicknames(x, y)) return 2;
        if (_sounds![a].Length > 2 && _sounds[a] == _sounds[b]) return 2;
        if (distance <= longest * 100 / 3) return 3;
        return x.StartsWith(y) || y.StartsWith(x) ? 3 : Different;
    }

    private static int OfTexts(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var longest = Math.Max(a.Length, b.Length);
        var distance = WordDistance.Plain(a, b, longest * 40);
        if (distance <= longest * 20) return 2;
        return distance <= longest * 40 || a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal) ? 3 : Different;
    }

    private static int OfCodes(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        WordDistance.Plain(a, b, 100) <= 100 ? 2 : a.CommonPrefixLength(b) >= 3 ? 3 : Different;

    private static int OfDates(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (WordDistance.Plain(a, b, 100) <= 100) return 2;
        if (a.Length == b.Length && a.Length >= 8 && a[..4].SequenceEqual(b[..4]))
            return a[^2..].SequenceEqual(b.Length == 10 ? b[5..7] : b[4..6]) ? 2 : 3;
        return a.Length == b.Length && a.Length >= 8 && a[4..].SequenceEqual(b[4..]) && a.CommonPrefixLength(b) >= 2 ? 3 : Different;
    }

    /// <summary>The words of names in full, each word numbered, with how rare it is.</summary>
    private sealed class WordTable
    {
        private readonly RecordColumn _words = new();
        private readonly int[][] _ofValue;
        private readonly int[] _rarity;

        public WordTable(RecordColumn column)
        {
            var counts = column.Frequencies();
            var numbers = new List<int[]>();
            var frequency = new List<long>();
            for (var code = 0; code < column.Distinct; code++)
            {
                var own = new List<int>();
                foreach (var word in Folding.Words(column.Value(code).ToString()))
                {
                    _words.Add(word);
                    own.Add(_words[_words.Count - 1]);
                    while (frequency.Count < _words.Distinct) frequency.Add(0);
                    frequency[own[^1]] += counts[code];
                }

                numbers.Add([.. own.Distinct()]);
            }

            _ofValue = [.. numbers];
            var all = Math.Max(1, column.Count - counts[0]);
            _rarity = [.. frequency.Select(count => count == 0 ? 0 : Math.Max(0, RecordColumn.Bits((double)all / count)))];
        }

        public int Level(int a, int b)
        {
            var (fewer, more) = _ofValue[a].Length <= _ofValue[b].Length ? (_ofValue[a], _ofValue[b]) : (_ofValue[b], _ofValue[a]);
            var matched = fewer.Count(word => Array.Exists(more, other => Same(word, other)));
            if (matched == 0) return Different;
            if (matched == fewer.Length) return fewer.Length == 1 ? OneWord : 2;
            return matched * 2 >= fewer.Length ? 3 : OneWord;
        }

        public int Rarity(int a, int b) =>
            Math.Min(2400, _ofValue[a].Where(word => Array.Exists(_ofValue[b], other => Same(word, other))).Sum(word => _rarity[word]));

        private bool Same(int a, int b)
        {
            if (a == b) return true;
            var x = _words.Value(a);
            var y = _words.Value(b);
            return (x.Length > 3 && y.Length > 3 && Math.Abs(x.Length - y.Length) <= 1 && WordDistance.Plain(x, y, 100) <= 100) || NameData.Shipped.AreNicknames(x, y);
        }
    }
}
