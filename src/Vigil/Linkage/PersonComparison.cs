using System.Collections.Immutable;
using Vigil.Linkage.Names;

namespace Vigil.Linkage;

/// <summary>Compares two people as reports name them: by name, and by what speaks for one person behind it.</summary>
internal sealed class PersonComparison(MatchWeights weights)
{
    /// <summary>The parts of the pair's weight.</summary>
    public ImmutableArray<WeightPart> Compare(PersonMember a, PersonMember b)
    {
        return
        [
            weights.Part("name", Name(a, b)),
            .. a.Countries.Count > 0 && b.Countries.Count > 0 ? [weights.Part("country", a.Countries.Overlaps(b.Countries) ? "same" : "other")]
                : ImmutableArray<WeightPart>.Empty,
        ];
    }

    private static string Name(PersonMember a, PersonMember b)
    {
        var (one, other) = (NameForm.Key(a.Person.Name), NameForm.Key(b.Person.Name));
        var full = one.Contains(' ', StringComparison.Ordinal) && other.Contains(' ', StringComparison.Ordinal);
        if (one == other) return full ? "same" : "same word";
        return one.Split(' ').Intersect(other.Split(' ')).Count() == Math.Min(one.Split(' ').Length, other.Split(' ').Length) ? "part" : "other";
    }
}
