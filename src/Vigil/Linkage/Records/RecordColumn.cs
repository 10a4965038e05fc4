using System.Runtime.InteropServices;
using System.Text;

namespace Vigil.Linkage.Records;

/// <summary>
/// The values of one field: each distinct value once, and for each record the number of its value. 0 stands for an unknown value. Letters lie in one array and
/// the numbers are found by open addressing, so that a column of a million values is a few arrays.
/// </summary>
public sealed class RecordColumn
{
    private char[] _letters = new char[4096];
    private int[] _ends = new int[256];
    private int[] _slots = new int[1024];
    private int[] _codes = new int[1024];

    /// <summary>Number of records.</summary>
    public int Count { get; private set; }

    /// <summary>Number of distinct values, with the unknown one.</summary>
    public int Distinct { get; private set; } = 1;

    /// <summary>For each record the number of its value.</summary>
    public ReadOnlySpan<int> Codes => _codes.AsSpan(0, Count);

    /// <summary>A value by its number; it holds until the next is added.</summary>
    public ReadOnlySpan<char> Value(int code) => code == 0 ? [] : _letters.AsSpan(_ends[code - 1].._ends[code]);

    /// <summary>Number of a record's value.</summary>
    public int this[int record] => _codes[record];

    /// <summary>Adds the value of the next record; an empty one is unknown. Case is folded.</summary>
    public void Add(ReadOnlySpan<char> text)
    {
        Span<char> lower = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var folded = Ascii.IsValid(text) && !text.ContainsAnyInRange('A', 'Z') ? text : lower[..text.ToLowerInvariant(lower)];
        if (Count == _codes.Length) Array.Resize(ref _codes, Count * 2);
        _codes[Count++] = folded.IsEmpty ? 0 : Number(folded);
    }

    /// <summary>How many records have each value.</summary>
    public int[] Frequencies()
    {
        var counts = new int[Distinct];
        foreach (var code in Codes) counts[code]++;
        return counts;
    }

    /// <summary>For each value 100·log2 of how rare it is among the records that have one: 1000 for one in 1024.</summary>
    public int[] Rarity()
    {
        var counts = Frequencies();
        var known = Math.Max(1, Count - counts[0]);
        return [.. counts.Select(count => count == 0 ? 0 : Bits((double)known / count))];
    }

    /// <summary>100·log2, rounded.</summary>
    internal static int Bits(double ratio) => (int)Math.Round(100 * Math.Log2(ratio));

    private int Number(ReadOnlySpan<char> text)
    {
        var mask = _slots.Length - 1;
        for (var slot = Hash(text) & mask; ; slot = (slot + 1) & mask)
        {
            if (_slots[slot] is > 0 and var code)
            {
                if (Value(code).SequenceEqual(text)) return code;
                continue;
            }

            _slots[slot] = Distinct;
            Keep(text);
            if (Distinct * 2 > _slots.Length) Grow();
            return Distinct - 1;
        }
    }

    private void Keep(ReadOnlySpan<char> text)
    {
        var start = _ends[Distinct - 1];
        while (start + text.Length > _letters.Length) Array.Resize(ref _letters, _letters.Length * 2);
        if (Distinct == _ends.Length) Array.Resize(ref _ends, Distinct * 2);
        text.CopyTo(_letters.AsSpan(start));
        _ends[Distinct++] = start + text.Length;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var code = 1; code < Distinct; code++)
        {
            var slot = Hash(Value(code)) & mask;
            while (_slots[slot] != 0) slot = (slot + 1) & mask;
            _slots[slot] = code;
        }
    }

    private static int Hash(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        var fours = MemoryMarshal.Cast<char, ulong>(text);
        foreach (var four in fours) hash = unchecked((hash ^ four) * 0x9E3779B97F4A7C15UL) ^ (hash >> 31);
        foreach (var unit in text[(fours.Length * 4)..]) hash = unchecked((hash ^ unit) * 0x9E3779B97F4A7C15UL);
        return (int)((hash ^ (hash >> 29)) >> 7) & int.MaxValue;
    }
}
