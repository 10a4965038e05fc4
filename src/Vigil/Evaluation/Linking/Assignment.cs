namespace Vigil.Evaluation.Linking;

/// <summary>The best one-to-one assignment (Kuhn, "The Hungarian method for the assignment problem", 1955; with potentials, cubic time).</summary>
internal static class Assignment
{
    /// <summary>The greatest sum of values of a square table with one value of each row and column.</summary>
    public static double Best(double[,] value, int size)
    {
        var (rows, columns) = (new double[size + 1], new double[size + 1]);
        var rowOf = new int[size + 1];
        for (var row = 1; row <= size; row++) Assign(value, size, row, rows, columns, rowOf);
        var sum = 0.0;
        for (var column = 1; column <= size; column++) sum += value[rowOf[column] - 1, column - 1];
        return sum;
    }

    private static void Assign(double[,] value, int size, int row, double[] rows, double[] columns, int[] rowOf)
    {
        var (least, from, used) = (new double[size + 1], new int[size + 1], new bool[size + 1]);
        Array.Fill(least, double.PositiveInfinity);
        rowOf[0] = row;
        var column = 0;
        do
        {
            used[column] = true;
            var (delta, next) = (double.PositiveInfinity, 0);
            for (var j = 1; j <= size; j++)
            {
                if (used[j]) continue;
                var cost = -value[rowOf[column] - 1, j - 1] - rows[rowOf[column]] - columns[j];
                if (cost < least[j]) (least[j], from[j]) = (cost, column);
                if (least[j] < delta) (delta, next) = (least[j], j);
            }

            for (var j = 0; j <= size; j++)
            {
                if (!used[j])
                {
                    least[j] -= delta;
                    continue;
                }

                rows[rowOf[j]] += delta;
                columns[j] -= delta;
            }

            column = next;
        }
        while (rowOf[column] != 0);

        for (; column != 0; column = from[column]) rowOf[column] = rowOf[from[column]];
    }
}
