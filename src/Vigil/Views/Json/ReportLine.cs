using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Vigil.Coding;
using Vigil.Reports;

namespace Vigil.Views.Json;

/// <summary>One line of the output as it is written: the names and the order of its properties are those of schema/report.schema.json.</summary>
internal sealed record ReportLine(
    ReportHead Report, ImmutableArray<EventMention> Events, ImmutableArray<ReportPerson> People, ImmutableArray<ReportOrganization> Organizations,
    ImmutableArray<Statement> Claims, ImmutableArray<Position> Positions, ImmutableArray<Problem> Problems)
{
    public static ReportLine Of(CodedReport coded, bool withText) => new(
        ReportHead.Of(coded, withText), coded.Events, coded.People, coded.Organizations, coded.Statements, coded.Positions, coded.Problems);

    public CodedReport ToCodedReport() => new(
        Report.ToReport(), Report.Relevant, Report.Reason, Events, People, Organizations, Claims, Positions, Problems);
}

/// <summary>The report itself, and whether it was held relevant.</summary>
internal sealed record ReportHead(
    string Path, string Id, string? Sha256, string? Url, string? Outlet, string? Title,
    string? Published, string? Language, bool? Relevant, string? Reason,
    string? TextSha256)
{
    /// <summary>The text, only where it was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    public static ReportHead Of(CodedReport coded, bool withText)
    {
        var report = coded.Report;
        return new ReportHead(
            report.Path, report.Id, Known(report.Sha256), report.Url, report.Outlet, report.Title,
                report.Published?.ToString(), report.Language, coded.Relevant,
            coded.Reason, Known(report.TextSha256)) { Text = withText ? report.Text : null };
    }

    public Report ToReport() => new()
    {
        Id = Id, Path = Path, Sha256 = Sha256 ?? "", Url = Url, Outlet = Outlet, Title = Title,
        Language = Language, Text = Text ?? "", TextSha256 = TextSha256 ?? "",
        Published = PartialDate.TryParse(Published, out var date) ? date : null,
    };

    /// <summary>A hash; null where it is withheld.</summary>
    private static string? Known(string hash) => hash.Length == 0 ? null : hash;
}
