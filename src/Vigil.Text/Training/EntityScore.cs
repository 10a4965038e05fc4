using Vigil.Text.Entities;

namespace Vigil.Text.Training;

/// <summary>Counts of names found, as the CoNLL shared tasks count them: a name is right when its words and its kind are.</summary>
public sealed class EntityScore
{
    private readonly (int Gold, int Found, int Right)[] counts = new (int, int, int)[EntityLabels.Kinds];

    /// <summary>Adds one sentence.</summary>
    /// <param name="gold">The names that are there.</param>
    /// <param name="found">The names that were found.</param>
    public void Add(ReadOnlySpan<Entity> gold, ReadOnlySpan<Entity> found)
    {
        foreach (var entity in gold)
            counts[(int)entity.Kind].Gold++;
        foreach (var entity in found)
        {
            counts[(int)entity.Kind].Found++;
            if (gold.Contains(entity))
                counts[(int)entity.Kind].Right++;
        }
    }

    /// <summary>Precision, recall and F1 of one kind, or of all kinds together, from 0 to 1.</summary>
    public (double Precision, double Recall, double F1) Of(EntityKind? kind = null)
    {
        var (gold, found, right) = (0, 0, 0);
        for (var i = 0; i < counts.Length; i++)
        {
            if (kind is null || (int)kind == i)
                (gold, found, right) = (gold + counts[i].Gold, found + counts[i].Found, right + counts[i].Right);
        }
        return (Ratio(right, found), Ratio(right, gold), Ratio(2 * right, found + gold));
    }

    private static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
