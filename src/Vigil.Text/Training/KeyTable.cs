using System.Numerics;
using System.Runtime.CompilerServices;

namespace Vigil.Text.Training;

/// <summary>
/// A read-only table from 64-bit keys, hashes as a rule, to numbers: open addressing with linear probing over two arrays that a model file
/// holds as they are.
/// </summary>
internal sealed class KeyTable
{
    private readonly ulong[] keys; // 0 is empty
    private readonly int[] values;
    private readonly int shift;

    private KeyTable(ulong[] keys, int[] values)
    {
        (this.keys, this.values) = (keys, values);
        shift = 64 - BitOperations.Log2((uint)keys.Length);
    }

    /// <summary>Lays out the entries; the layout does not depend on their order.</summary>
    public static KeyTable Build(IEnumerable<KeyValuePair<ulong, int>> entries)
    {
        var sorted = entries.OrderBy(e => e.Key).ToArray();
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, sorted.Length * 3 / 2));
        var table = new KeyTable(new ulong[size], new int[size]);
        foreach (var (key, value) in sorted)
        {
            var slot = table.Slot(NonZero(key));
            (table.keys[slot], table.values[slot]) = (NonZero(key), value);
        }
        return table;
    }

    /// <summary>Reads the table from two sections of a model.</summary>
    public static KeyTable Read(ModelFile model, string section)
    {
        var (keys, values) = (model.Array<ulong>(section + ".keys"), model.Array<int>(section + ".values"));
        if (keys.Length != values.Length || keys.Length < 8 || !BitOperations.IsPow2(keys.Length) || !keys.Contains(0UL))
            throw new ModelException("VT203", $"Section '{section}' of the model is damaged. Copy it again.");
        return new(keys, values);
    }

    /// <summary>Writes the table as two sections of a model.</summary>
    public void Write(ModelWriter model, string section)
    {
        model.Add<ulong>(section + ".keys", keys);
        model.Add<int>(section + ".values", values);
    }

    /// <summary>The number under <paramref name="key"/>, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key)
    {
        key = NonZero(key);
        var slot = Slot(key);
        return keys[slot] == key ? values[slot] : -1;
    }

    private static ulong NonZero(ulong key) => key == 0 ? 1 : key;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(ulong key)
    {
        var slot = (int)((key * 0x9E3779B97F4A7C15) >> shift);
        while (keys[slot] != 0 && keys[slot] != key)
            slot = (slot + 1) & (keys.Length - 1);
        return slot;
    }
}
