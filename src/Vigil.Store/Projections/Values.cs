using System.Collections.Immutable;
using System.Globalization;

namespace Vigil.Store.Projections;

/// <summary>One value of a field of an event or a person, with all who tell it.</summary>
/// <param name="Field">Field.</param>
/// <param name="Value">The value.</param>
/// <param name="Decided">Pseudonym of who decided it; null where only machines tell it.</param>
/// <param name="Sources">Independent sources: lineages of text.</param>
/// <param name="Reports">Reports that tell it.</param>
/// <param name="Claimants">Whose word they tell it by.</param>
/// <param name="Shown">Whether it is the one shown.</param>
/// <param name="Conflict">Whether it contradicts the one shown.</param>
public sealed record FieldValue(
    string Field, string Value, string? Decided, int Sources, ImmutableArray<string> Reports, ImmutableArray<string> Claimants, bool Shown, bool Conflict);

/// <summary>One claim as the rule for values looks at it.</summary>
/// <param name="Field">Field.</param>
/// <param name="Value">Value.</param>
/// <param name="Report">Report.</param>
/// <param name="Lineage">Lineage of the report.</param>
/// <param name="Published">When the report was published.</param>
/// <param name="Claimant">Whose word it is.</param>
/// <param name="Decision">Place in the ledger of the decision that gave it; 0 for a machine's.</param>
/// <param name="Author">Who decided.</param>
public sealed record ValueClaim(string Field, string Value, string Report, string Lineage, string? Published, string? Claimant, long Decision, string? Author);

/// <summary>
/// Which value of a field is shown: what a person decided, the last decision first; then the most specific; then what most independent sources tell; then what was
/// published last. Nothing is lost: the others follow, and those that contradict the one shown are conflicts.
/// </summary>
public static class Values
{
    private static readonly string[] Lists = ["actor", "target", "demand", "response", "alias", "role", "name", "disputed", "places_count", "status"];

    /// <summary>The values of each field, the one shown first.</summary>
    public static ImmutableArray<FieldValue> Of(IEnumerable<ValueClaim> claims) =>
        [.. claims.GroupBy(claim => claim.Field, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).SelectMany(Field)];

    private static IEnumerable<FieldValue> Field(IGrouping<string, ValueClaim> field)
    {
        var several = Lists.Contains(field.Key) || field.Key.StartsWith("relation.", StringComparison.Ordinal);
        string? shown = null;
        foreach (var group in field.GroupBy(claim => claim.Value, StringComparer.Ordinal)
            .OrderByDescending(group => group.Max(claim => claim.Decision)).ThenByDescending(group => Specificity(field.Key, group.Key)).ThenByDescending(Sources)
            .ThenByDescending(group => group.Max(claim => claim.Published), StringComparer.Ordinal).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            var first = shown is null;
            shown ??= group.Key;
            yield return new FieldValue(field.Key, group.Key, group.MaxBy(claim => claim.Decision)!.Author, Sources(group),
                [.. group.Select(claim => claim.Report).Distinct().Order(StringComparer.Ordinal)],
                [.. group.Select(claim => claim.Claimant).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
                first || several, !several && !first && !Agrees(field.Key, shown, group.Key));
        }
    }

    private static int Sources(IEnumerable<ValueClaim> claims) => claims.Select(claim => claim.Lineage).Distinct(StringComparer.Ordinal).Count();

    /// <summary>How narrow a value is: a day more than a month, a street more than a city, a number more than a range.</summary>
    private static int Specificity(string field, string value) =>
        field == "date" ? (value.Contains('/', StringComparison.Ordinal) ? 8 : value.Length)
        : field is "place" ? value.Split(", ").Length
        : field.StartsWith("count.", StringComparison.Ordinal) ? (Bounds(value) is (not null, not null) and var (low, high) ? (low == high ? 2 : 1) : 0)
        : field == "type" ? value.Count(c => c == '/') : 0;

    /// <summary>Whether two values can both be true: the other one only says less.</summary>
    private static bool Agrees(string field, string shown, string other)
    {
        if (field is "date" or "type") return shown.StartsWith(other, StringComparison.Ordinal);
        if (field == "place") return other.Split(", ").All(part => shown.Split(", ").Contains(part, StringComparer.OrdinalIgnoreCase));
        if (!field.StartsWith("count.", StringComparison.Ordinal)) return false;
        var ((low, high), (least, most)) = (Bounds(shown), Bounds(other));
        return (low ?? 0) <= (most ?? long.MaxValue) && (least ?? 0) <= (high ?? long.MaxValue);
    }

    private static (long? Low, long? High) Bounds(string value)
    {
        var parts = value.Split("..");
        return (Number(parts[0]), Number(parts[^1]));
    }

    private static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
