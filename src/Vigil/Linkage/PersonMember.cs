using Vigil.Coding;
using Vigil.Reports;

namespace Vigil.Linkage;

/// <summary>A person as one report names her, together with that report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Person">The person.</param>
public sealed record PersonMember(Report Report, ReportPerson Person)
{
    /// <summary>Id in the run: report and id within it.</summary>
    public string Id => $"{Report.Id}/{Person.Id}";
}
