using System.Collections.Immutable;
using Vigil.Linkage.Names;
using Vigil.Reports;

namespace Vigil.Linkage.Texts;

/// <summary>Why a report is no source of its own.</summary>
/// <param name="Report">Its id.</param>
/// <param name="Kind"><c>reprint</c>: the text of another; <c>quotes</c>: it tells the event by an outlet's word; <c>credits</c>: its byline or dateline names an agency.</param>
/// <param name="Source">The outlet it goes back to.</param>
public sealed record SourceTie(string Report, string Kind, string Source);

/// <summary>
/// The independent sources of one event: reports whose texts go back to one, who tell it by one outlet's word or credit one agency count once. Which agency
/// wrote another story says nothing of this one, so this holds for one event alone, where the lineage of texts holds everywhere.
/// </summary>
public static class SourceGroups
{
    private const int Dateline = 160;

    /// <summary>The members, each under the lineage of its group, and what ties reports to another source.</summary>
    public static (ImmutableArray<EventMember> Members, ImmutableArray<SourceTie> Ties) Of(ImmutableArray<EventMember> members)
    {
        var nodes = new List<string>();
        var components = new Components(members.Length * 3 + members.Sum(member => member.Mention.Attribution.Sum(each => each.Chain.Length)));
        int Node(string name)
        {
            var at = nodes.IndexOf(name);
            if (at < 0) nodes.Add(name);
            return at < 0 ? nodes.Count - 1 : at;
        }

        var outlets = members.Select(member => member.Report.Outlet).OfType<string>().Select(OutletNames.House).ToHashSet(StringComparer.Ordinal);
        var ties = ImmutableArray.CreateBuilder<SourceTie>();
        foreach (var member in members)
        {
            var own = Node("text " + member.Lineage);
            var house = member.Report.Outlet is { } outlet ? OutletNames.House(outlet) : null;
            foreach (var (kind, source) in Sources(member, outlets).Where(each => OutletNames.House(each.Source) != house))
            {
                components.Join(own, Node("outlet " + OutletNames.House(source)));
                ties.Add(new SourceTie(member.Report.Id, kind, source));
            }

            if (house is not null && !ties.Any(tie => tie.Report == member.Report.Id)) components.Join(own, Node("outlet " + house));
        }

        var first = members.Select(member => (Root: components.Root(Node("text " + member.Lineage)), member.Lineage))
            .GroupBy(each => each.Root).ToDictionary(group => group.Key, group => group.Select(each => each.Lineage).Min(StringComparer.Ordinal)!);
        foreach (var text in members.GroupBy(member => member.Lineage).Where(group => group.DistinctBy(member => member.Report.Id).Count() > 1))
        {
            var earliest = text.MinBy(member => (member.Report.Published?.ToString() ?? "~", member.Report.Id))!;
            ties.AddRange(text.Where(member => member.Report.Id != earliest.Report.Id).Select(member => new SourceTie(member.Report.Id, "reprint", earliest.Outlet)));
        }

        return ([.. members.Select(member => member with { Lineage = first[components.Root(Node("text " + member.Lineage))] })],
            [.. ties.Distinct().OrderBy(tie => tie.Report, StringComparer.Ordinal).ThenBy(tie => tie.Kind, StringComparer.Ordinal)]);
    }

    /// <summary>The outlets by whose word a mention stands: the furthest of its chain, and the agency that the report credits.</summary>
    private static IEnumerable<(string Kind, string Source)> Sources(EventMember member, HashSet<string> outlets)
    {
        foreach (var attribution in member.Mention.Attribution.Where(each => each.Slot == "event"))
        {
            if (attribution.Chain.LastOrDefault(name => OutletNames.IsKnown(name) || outlets.Contains(OutletNames.House(name))) is { } quoted)
                yield return ("quotes", quoted);
        }

        foreach (var agency in Credits(member.Report).Where(name => OutletNames.IsKnown(name) || outlets.Contains(OutletNames.House(name))).Distinct(StringComparer.Ordinal))
            yield return ("credits", agency);
    }

    /// <summary>Names in the byline, in brackets of a dateline and on a last line "Source: NAME".</summary>
    private static IEnumerable<string> Credits(Report report)
    {
        foreach (var name in (report.Byline ?? "").Split([',', ';', '/', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) yield return name;
        var start = report.Text[..Math.Min(report.Text.Length, Dateline + (report.Title?.Length ?? 0))];
        for (var open = start.IndexOf('('); open >= 0; open = start.IndexOf('(', open + 1))
        {
            var close = start.IndexOf(')', open);
            if (close > 0) yield return start[(open + 1)..close];
        }

        var last = report.Text.TrimEnd()[(report.Text.TrimEnd().LastIndexOf('\n') + 1)..];
        if (last.Length < 60 && last.Split(':') is [var label, var source] && NameForm.Key(label) is "source" or "via" or "credit") yield return source.Trim().TrimEnd('.');
    }
}
