using System.Security.Cryptography;
using System.Text;
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
            var key = $"{coded.Report.Id}\n{mention.Type}\n{trigger?.Start}-{trigger?.End}";
            var id = Hash(key);
            for (var again = 2; !used.Add(id); again++) id = Hash($"{key}\n{again}");
            yield return new EventMember(id, coded.Report, lineage, mention);
        }
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..12];
}
