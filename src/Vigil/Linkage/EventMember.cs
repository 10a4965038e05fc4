using Vigil.Coding;
using Vigil.Reports;

namespace Vigil.Linkage;

/// <summary>A mention of an event together with the report it stands in.</summary>
/// <param name="Id">Hash of the report, the type and where the trigger stands: the same for the same bytes and coder.</param>
/// <param name="Report">The report.</param>
/// <param name="Lineage">Lineage of the report's text.</param>
/// <param name="Mention">The mention.</param>
public sealed record EventMember(string Id, Report Report, string Lineage, EventMention Mention)
{
    /// <summary>Who vouches for it where nobody else is named: the outlet, or the path of a report without one.</summary>
    public string Outlet => Report.Outlet ?? Report.Path;

    /// <summary>All mentions of a report as members, in the order of the text.</summary>
    public static IEnumerable<EventMember> Of(CodedReport coded, string lineage)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in coded.Events)
        {
            var trigger = mention.Evidence.FirstOrDefault(each => each.Slot == "trigger") ?? mention.Evidence.FirstOrDefault();
            var where = $"{trigger?.Start}-{trigger?.End}";
            var id = ContentHash.Id(coded.Report.Id, mention.Type, where);
            for (var again = 2; !used.Add(id); again++) id = ContentHash.Id(coded.Report.Id, mention.Type, where, $"{again}");
            yield return new EventMember(id, coded.Report, lineage, mention);
        }
    }
}
