namespace Vigil.Text.Training;

/// <summary>
/// Learns a linear classifier over sparse hashed features with the averaged perceptron (Freund and Schapire 1999; Collins 2002).
/// All arithmetic is on integers, so that the same examples in the same order give the same weights on every machine.
/// A feature takes up memory only once an update has touched it.
/// </summary>
/// <remarks>Call <see cref="Tick"/> once per example, <see cref="Score"/> to predict and <see cref="Update"/> after a mistake. Not thread-safe.</remarks>
public sealed class PerceptronTrainer
{
    private const int FirstCapacity = 2;

    private ulong[] keys = new ulong[1 << 16];
    private int[] rowOf = new int[1 << 16];
    private int rows;
    private Row[] row = new Row[1 << 14];
    private int[] cells = new int[1 << 16]; // weight << 8 | class
    private History[] history = new History[1 << 16];
    private int used;
    private int now;
    private readonly int admitAt;

    /// <summary>Starts with all weights zero.</summary>
    /// <param name="classes">Number of classes, 1 to 255.</param>
    /// <param name="admitAt">
    /// Features get a weight only with this many updates, so that those met once or twice, most of all, cost neither space nor accuracy.
    /// </param>
    public PerceptronTrainer(int classes, int admitAt = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(classes, 255);
        Classes = classes;
        this.admitAt = admitAt;
    }

    /// <summary>Number of classes.</summary>
    public int Classes { get; }

    /// <summary>Number of features that have been updated.</summary>
    public int Features => rows;

    /// <summary>Counts one more example: averages are over examples.</summary>
    public void Tick() => now++;

    /// <summary>Sets <paramref name="scores"/> to the current, not averaged, score of each class.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var slot = Find(feature);
            if (rowOf[slot] == 0)
                continue;
            ref readonly var r = ref row[rowOf[slot]];
            foreach (var cell in cells.AsSpan(r.Start, r.Count))
                scores[cell & 255] += cell >> 8;
        }
    }

    /// <summary>
    /// Counts one more example, and updates unless <paramref name="gold"/> beats every other class by more than <paramref name="margin"/>.
    /// </summary>
    /// <param name="features">The features of the example.</param>
    /// <param name="scores">Their scores, as <see cref="Score"/> gave them.</param>
    /// <param name="gold">The right class.</param>
    /// <param name="margin">By how much it must win; 0 to learn from mistakes alone.</param>
    public void Learn(ReadOnlySpan<ulong> features, ReadOnlySpan<int> scores, int gold, int margin)
    {
        Tick();
        var rival = gold == 0 && scores.Length > 1 ? 1 : 0;
        for (var i = rival + 1; i < scores.Length; i++)
        {
            if (i != gold && scores[i] > scores[rival])
                rival = i;
        }
        if (scores[gold] < scores[rival] + margin || (scores[gold] == scores[rival] && rival < gold))
            Update(features, gold, rival);
    }

    /// <summary>Moves the weights towards <paramref name="gold"/> and away from <paramref name="guess"/>; nothing where the two are equal.</summary>
    public void Update(ReadOnlySpan<ulong> features, int gold, int guess)
    {
        if (gold == guess)
            return;
        foreach (var feature in features)
        {
            var index = RowFor(feature);
            if (++row[index].Updates < admitAt)
                continue;
            AddTo(index, gold, 1);
            AddTo(index, guess, -1);
        }
    }

    /// <summary>Adds <paramref name="amount"/> to the weight of one feature for one class.</summary>
    public void Add(ulong feature, int label, int amount) => AddTo(RowFor(feature), label, amount);

    /// <summary>The averaged weights, as integers.</summary>
    /// <param name="minWeight">Scaled weights nearer to zero than this are left out.</param>
    /// <param name="scale">What an average weight of one becomes; 24 loses nothing that matters.</param>
    public PerceptronModel Compile(int minWeight = 1, int scale = 24)
    {
        var builder = new PerceptronModel.Builder(Classes);
        Average(minWeight, scale, (key, weights) => builder.Add(key, weights));
        return builder.Build();
    }

    /// <summary>Gives every feature that has a weight, with its averaged weights by class, to <paramref name="visit"/>.</summary>
    internal void Average(int minWeight, int scale, Action<ulong, int[]> visit)
    {
        var weights = new int[Classes];
        for (var slot = 0; slot < keys.Length; slot++)
        {
            if (rowOf[slot] == 0 || row[rowOf[slot]].Count == 0)
                continue;
            Array.Clear(weights);
            Average(row[rowOf[slot]], scale, minWeight, weights);
            visit(keys[slot], weights);
        }
    }

    private void AddTo(int index, int label, int amount)
    {
        var cell = Cell(ref row[index], label);
        ref var h = ref history[cell];
        h.Total += (long)(cells[cell] >> 8) * (now - h.Stamp);
        h.Stamp = now;
        cells[cell] += amount << 8;
    }

    private void Average(Row r, int scale, int minWeight, int[] weights)
    {
        for (var i = r.Start; i < r.Start + r.Count; i++)
        {
            var total = history[i].Total + (long)(cells[i] >> 8) * (now - history[i].Stamp);
            var twice = 2 * total * scale / Math.Max(1, now);
            var weight = (int)((twice + Math.Sign(twice)) / 2);
            if (Math.Abs(weight) >= minWeight)
                weights[cells[i] & 255] = weight;
        }
    }

    private int Find(ulong key)
    {
        var mask = keys.Length - 1;
        var slot = (int)(key >> 20) & mask;
        while (rowOf[slot] != 0 && keys[slot] != key)
            slot = (slot + 1) & mask;
        return slot;
    }

    private int RowFor(ulong key)
    {
        var slot = Find(key);
        if (rowOf[slot] != 0)
            return rowOf[slot];
        if (++rows * 2 > keys.Length)
        {
            Grow();
            slot = Find(key);
        }
        if (rows == row.Length)
            Array.Resize(ref row, rows * 2);
        row[rows] = default;
        keys[slot] = key;
        return rowOf[slot] = rows;
    }

    private void Grow()
    {
        var (oldKeys, oldRows) = (keys, rowOf);
        keys = new ulong[oldKeys.Length * 2];
        rowOf = new int[keys.Length];
        for (var i = 0; i < oldKeys.Length; i++)
        {
            if (oldRows[i] == 0)
                continue;
            var slot = Find(oldKeys[i]);
            keys[slot] = oldKeys[i];
            rowOf[slot] = oldRows[i];
        }
    }

    private int Cell(ref Row r, int label)
    {
        for (var i = r.Start; i < r.Start + r.Count; i++)
        {
            if ((cells[i] & 255) == label)
                return i;
        }
        if (r.Count == r.Capacity)
            Widen(ref r);
        var cell = r.Start + r.Count++;
        cells[cell] = label;
        history[cell] = new() { Stamp = now };
        return cell;
    }

    private void Widen(ref Row r)
    {
        r.Capacity = Math.Max(FirstCapacity, r.Capacity * 2);
        var start = Reserve(r.Capacity);
        Array.Copy(cells, r.Start, cells, start, r.Count);
        Array.Copy(history, r.Start, history, start, r.Count);
        r.Start = start;
    }

    private int Reserve(int count)
    {
        if (used + count > cells.Length)
        {
            Array.Resize(ref cells, cells.Length * 2);
            Array.Resize(ref history, cells.Length);
        }
        used += count;
        return used - count;
    }

    private struct Row
    {
        public int Start, Count, Capacity, Updates;
    }

    private struct History
    {
        public long Total;
        public int Stamp;
    }
}
