using System.Globalization;
using Vigil.Coding;

namespace Vigil.Views.Timeline;

/// <summary>Numbers of people as a bar from the lowest to the highest with a tick for each, on one logarithmic scale for the page.</summary>
internal sealed class RangeBar
{
    private const double Left = 5, Right = 175, Arrow = 20;

    private readonly double _top;

    /// <summary>A scale that reaches to the highest number of the run.</summary>
    public RangeBar(LinkedRun run) =>
        _top = Math.Max(10, run.Events.SelectMany(each => each.Counts)
            .Select(told => Math.Max(told.Value.Min ?? 0, told.Value.Max ?? 0)).DefaultIfEmpty().Max());

    /// <summary>Fields of the bar; null where no number is known.</summary>
    public Fields? Of(IReadOnlyList<PeopleCount> counts)
    {
        var known = counts.Where(count => count.Min is not null || count.Max is not null).ToList();
        if (known.Count == 0) return null;
        var low = known.Min(count => count.Min ?? 0);
        var high = known.Max(count => count.Max ?? count.Min ?? 0);
        var open = known.Exists(count => count.Max is null);
        var (x, end) = (Position(low), Position(high) + (open ? Arrow : 0));
        return new Fields
        {
            ["x"] = Text(x), ["width"] = Text(Math.Max(0, end - x)), ["open"] = open, ["end"] = Text(end), ["arrow"] = Text(end - 5),
            ["ticks"] = known.SelectMany(Ticks).Distinct().Select(tick => new Fields { ["at"] = Text(tick.At), ["about"] = tick.About }).ToList(),
        };
    }

    private IEnumerable<(double At, bool About)> Ticks(PeopleCount count)
    {
        if (count.Min is { } min) yield return (Position(min), count.Approximate);
        if (count.Max is { } max && max != count.Min) yield return (Position(max), count.Approximate);
    }

    private double Position(long number) => Left + ((Right - Left) * Math.Log10(1 + number) / Math.Log10(1 + _top));

    private static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
