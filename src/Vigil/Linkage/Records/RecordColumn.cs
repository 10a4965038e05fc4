namespace Vigil.Linkage.Records;

/// <summary>The values of one field: each distinct value once, and for each record the number of its value. 0 stands for an unknown value.</summary>
public sealed class RecordColumn
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _values = [""];
    private int[] _codes = new int[1024];

    /// <summary>Number of records.</summary>
    public int Count { get; private set; }

    /// <summary>Number of distinct values, with the unknown one.</summary>
    public int Distinct => _values.Count;

    /// <summary>For each record the number of its value.</summary>
    public ReadOnlySpan<int> Codes => _codes.AsSpan(0, Count);

    /// <summary>A value by its number.</summary>
    public string Value(int code) => _values[code];

    /// <summary>Number of a record's value.</summary>
    public int this[int record] => _codes[record];

    /// <summary>Adds the value of the next record; an empty one is unknown. Case is folded.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        Span<char> folded = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        text.ToLowerInvariant(folded);
        if (Count == _codes.Length) Array.Resize(ref _codes, Count * 2);
        var code = 0;
        if (folded.Length > 0)
        {
            var lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!lookup.TryGetValue(folded, out code))
            {
                code = _values.Count;
                var value = folded.ToString();
                _numbers.Add(value, code);
                _values.Add(value);
            }
        }

        _codes[Count++] = code;
    }

    /// <summary>For each value 100·log2 of how rare it is among the records that have one: 1000 for one in 1024.</summary>
    public int[] Rarity()
    {
        var counts = new int[Distinct];
        foreach (var code in Codes) counts[code]++;
        var known = Math.Max(1, Count - counts[0]);
        return [.. counts.Select(count => count == 0 ? 0 : Bits((double)known / count))];
    }

    /// <summary>100·log2, rounded.</summary>
    internal static int Bits(double ratio) => (int)Math.Round(100 * Math.Log2(ratio));
}
