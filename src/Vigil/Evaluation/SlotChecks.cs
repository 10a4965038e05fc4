using Vigil.Coding;
using Vigil.Evaluation.Gold;

namespace Vigil.Evaluation;

/// <summary>One slot that the gold fills, and whether the output has it right.</summary>
/// <param name="Slot">Name of the slot.</param>
/// <param name="Right">Whether the output agrees.</param>
/// <param name="Wanted">The gold's value, as text.</param>
internal readonly record struct SlotCheck(string Slot, bool Right, string Wanted);

/// <summary>Compares the slots of a gold event with those of its partner in the output.</summary>
internal static class SlotChecks
{
    /// <summary>A check for each slot that the gold fills.</summary>
    public static IEnumerable<SlotCheck> Of(GoldEvent gold, EventMention found) =>
        [.. WhenAndWhere(gold, found), .. Numbers(gold, found), .. Who(gold, found),
            .. Course(gold, found), .. Law(gold, found), .. Standing(gold, found)];

    private static IEnumerable<SlotCheck> WhenAndWhere(GoldEvent gold, EventMention found)
    {
        if (Given(gold.DateStart)) yield return new("date", EventMatcher.DateScore(gold.DateStart, found.Date?.Start) == 1, gold.DateStart!);
        if (Given(gold.City)) yield return new("city", Likeness.Alike(gold.City, found.Place?.City), gold.City!);
        if (Given(gold.Country)) yield return new("country", gold.Country == found.Place?.Country, gold.Country!);
        if (Given(gold.Site)) yield return new("site", Likeness.Alike(gold.Site, found.Place?.Site), gold.Site!);
        if (Given(gold.Form)) yield return new("form", gold.Form == found.Form, gold.Form!);
    }

    private static IEnumerable<SlotCheck> Numbers(GoldEvent gold, EventMention found)
    {
        var wanted = gold.Count.Where(count => count.Min is not null || count.Max is not null).ToList();
        if (wanted.Count > 0)
        {
            var right = wanted.TrueForAll(count => found.Counts.Any(each => (each.Min, each.Max) == (count.Min, count.Max)));
            yield return new("count", right, string.Join(", ", wanted.Select(count => $"{count.Min}–{count.Max}")));
        }

        foreach (var source in gold.Count.Select(count => count.Source).Where(source => source is not null and not "outlet"))
            yield return new("claimant", found.Counts.Any(each => Likeness.Alike(source, each.Claimant)), source!);
    }

    private static IEnumerable<SlotCheck> Who(GoldEvent gold, EventMention found)
    {
        foreach (var name in gold.Actors) yield return new("actors", found.Actors.Any(each => Likeness.Alike(name, each.Name)), name);
        foreach (var name in gold.Targets) yield return new("targets", found.Targets.Any(each => Likeness.Alike(name, each.Name)), name);
    }

    private static IEnumerable<SlotCheck> Course(GoldEvent gold, EventMention found)
    {
        if (Given(gold.Demand)) yield return new("demand", found.Demands.Any(each => Likeness.Alike(gold.Demand, each.Text)), gold.Demand!);
        if (gold.Response is not null and not "none") yield return new("response", gold.Response == found.Response, gold.Response);
        if (Given(gold.Reply)) yield return new("reply", gold.Reply == found.Reply, gold.Reply!);
    }

    private static IEnumerable<SlotCheck> Law(GoldEvent gold, EventMention found)
    {
        if (gold.Legal is not { } legal) yield break;
        if (Given(legal.Charge)) yield return new("charge", Likeness.Alike(legal.Charge, found.Legal?.Charge), legal.Charge!);
        if (legal.DurationDays is not (null or 0)) yield return new("duration",
            legal.DurationDays == found.Legal?.Days, $"{legal.DurationDays} days");
        if (legal.Fine is { } fine) yield return new("fine", fine.Amount == found.Legal?.Fine?.Amount, $"{fine.Amount}");
    }

    private static IEnumerable<SlotCheck> Standing(GoldEvent gold, EventMention found)
    {
        yield return new("modality", gold.Status == found.Modality, gold.Status);
        if (gold.Disputed) yield return new("disputed", found.Disputed, "disputed");
    }

    private static bool Given(string? value) => !string.IsNullOrEmpty(value);
}
