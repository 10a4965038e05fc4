using System.Collections.Immutable;
using System.Globalization;
using Vigil.Coding;
using Vigil.Events;
using Vigil.Linkage.Names;

namespace Vigil.Views.Words;

/// <summary>Writes numbers of people with their claimants: "8, say organisers", "at least 14, says Ayan".</summary>
public static class CountWords
{
    /// <summary>The number alone: "8", "about 10", "at least 200", "up to 90", "20–30"; the report's words where no number is known.</summary>
    public static string Number(PeopleCount count)
    {
        var about = count.Approximate ? "about " : "";
        return (count.Min, count.Max) switch
        {
            ({ } min, { } max) when min == max => about + Digits(min),
            ({ } min, { } max) => $"{about}{Digits(min)}–{Digits(max)}",
            ({ } min, null) => "at least " + Digits(min),
            (null, { } max) => "up to " + Digits(max),
            _ => $"“{count.Text}”",
        };
    }

    /// <summary>The number with who says so: several claimants of one number are named together.</summary>
    public static string WithClaimants(string number, ImmutableArray<string> claimants) =>
        claimants.Length == 0 ? number : $"{number}, {(claimants.Length > 1 || IsPlural(claimants[0]) ? "say" : "says")} {Join(claimants)}";

    /// <summary>Digits with a comma between thousands.</summary>
    public static string Digits(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1 report", "3 reports".</summary>
    public static string Plural(int number, string noun) => number == 1 ? $"1 {noun}" : $"{Digits(number)} {noun}s";

    /// <summary>"3 reports, 2 independent sources"; just the reports where each is a source of its own.</summary>
    public static string Sources(int reports, int sources) =>
        reports == sources ? Plural(reports, "report") : $"{Plural(reports, "report")}, {Plural(sources, "independent source")}";

    /// <summary>Numbers of one kind with the same wording, and all who claim them; the lowest first.</summary>
    public static ImmutableArray<(string What, string Number, PeopleCount Count, ImmutableArray<string> Claimants)> ByNumber(Event of) =>
    [
        .. of.Counts.GroupBy(told => (told.Value.What, Number: Number(told.Value)))
            .OrderBy(group => group.Key.What, StringComparer.Ordinal)
                .ThenBy(group => group.First().Value.Min ?? group.First().Value.Max ?? long.MaxValue)
                    .ThenBy(group => group.Key.Number, StringComparer.Ordinal)
            .Select(group => (group.Key.What, group.Key.Number, group.First().Value, Claimants([.. group]))),
    ];

    /// <summary>Whether claimants give numbers of the same kind that differ.</summary>
    public static bool Conflict(Event of) =>
        of.Counts.GroupBy(told => told.Value.What).Any(group => group.Select(told => (told.Value.Min, told.Value.Max)).Distinct().Count() > 1);

    /// <summary>Who claims a number: its claimants, and where reports vouch for it themselves the first outlet of each lineage.</summary>
    private static ImmutableArray<string> Claimants(ImmutableArray<Told<PeopleCount>> counts)
    {
        var own = counts.Where(IsOwn).SelectMany(told => told.By).GroupBy(member => member.Lineage).Select(lineage => Outlets.First([.. lineage]));
        var others = counts.Where(told => !IsOwn(told)).Select(told => told.Value.Claimant!);
        return [.. others.Concat(own).DistinctBy(NameForm.Key).Order(StringComparer.Ordinal)];
    }

    private static bool IsOwn(Told<PeopleCount> told) =>
        told.Value.Claimant is not { } claimant || told.By.Any(member => NameForm.Key(member.Outlet) == NameForm.Key(claimant));

    private static bool IsPlural(string claimant) =>
        char.IsLower(claimant[0]) && (claimant.EndsWith('s') || claimant.EndsWith("police", StringComparison.Ordinal));

    private static string Join(ImmutableArray<string> names) => names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
