using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Vigil.Coding;
using Vigil.Reports;

namespace Vigil.Store.Ledger;

/// <summary>Kinds of ledger entries.</summary>
public static class EntryKind
{
    /// <summary>A report was read: <see cref="ReportAdded"/>.</summary>
    public const string ReportAdded = "report-added";

    /// <summary>A coder recorded what a report tells: <see cref="ClaimsRecorded"/>.</summary>
    public const string ClaimsRecorded = "claims-recorded";

    /// <summary>A person decided something.</summary>
    public const string Decision = "decision";

    /// <summary>Somebody searched sources for reports: <see cref="CollectionLogged"/>.</summary>
    public const string CollectionLogged = "collection-logged";

    /// <summary>Something was published.</summary>
    public const string Release = "release";
}

/// <summary>A report as it was read; its bytes and its text are originals.</summary>
/// <param name="Id">Report id.</param>
/// <param name="Path">Where it was read from.</param>
/// <param name="Sha256">The bytes as read.</param>
/// <param name="TextSha256">The text in UTF-8, into which all offsets point.</param>
/// <param name="Url">Address.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Published">ISO date, perhaps partial.</param>
/// <param name="Title">Headline.</param>
/// <param name="Byline">Author line.</param>
/// <param name="Language">ISO 639-1 code.</param>
/// <param name="Fiction">Whether marked as invented.</param>
/// <param name="Extractor">What took the text out of a page.</param>
/// <param name="Problems">What reading found lacking.</param>
public sealed record ReportAdded(
    string Id, string Path, string Sha256, string TextSha256, string? Url, string? Outlet, string? Published, string? Title, string? Byline,
    string? Language, bool Fiction, string? Extractor, ImmutableArray<Problem> Problems)
{
    /// <summary>The payload for a report.</summary>
    public static ReportAdded Of(Report report) => new(
        report.Id, report.Path, report.Sha256, report.TextSha256, report.Url, report.Outlet, report.Published?.ToString(), report.Title, report.Byline,
        report.Language, report.Fiction, report.Extractor, report.Problems);

    /// <summary>The report with a text, which this does not hold.</summary>
    public Report ToReport(string text) => new()
    {
        Id = Id, Path = Path, Sha256 = Sha256, TextSha256 = TextSha256, Url = Url, Outlet = Outlet, Title = Title, Byline = Byline, Language = Language,
        Fiction = Fiction, Extractor = Extractor, Problems = Problems, Text = text,
        Published = PartialDate.TryParse(Published, out var date) ? date : null,
    };
}

/// <summary>What one coder found in one report.</summary>
/// <param name="Report">Report id.</param>
/// <param name="Coder">Coder id.</param>
/// <param name="Relevant">Whether it tells of events of the codebook.</param>
/// <param name="Reason">Why.</param>
/// <param name="Events">Events.</param>
/// <param name="People">People.</param>
/// <param name="Organizations">Organisations.</param>
/// <param name="Statements">What speakers say.</param>
/// <param name="Positions">Who stands where.</param>
/// <param name="Problems">What went wrong.</param>
public sealed record ClaimsRecorded(
    string Report, string Coder, bool? Relevant, string? Reason, ImmutableArray<EventMention> Events, ImmutableArray<ReportPerson> People,
    ImmutableArray<ReportOrganization> Organizations, ImmutableArray<Statement> Statements, ImmutableArray<Position> Positions,
    ImmutableArray<Problem> Problems)
{
    /// <summary>The payload for what a coder found.</summary>
    public static ClaimsRecorded Of(CodedReport coded, string coder) => new(
        coded.Report.Id, coder, coded.Relevant, coded.Reason, coded.Events, coded.People, coded.Organizations, coded.Statements, coded.Positions, coded.Problems);

    /// <summary>What the coder found, with the report it found it in.</summary>
    public CodedReport ToCodedReport(Report report) => new(report, Relevant, Reason, Events, People, Organizations, Statements, Positions, Problems);
}

/// <summary>Where somebody looked for reports, so that "no report" can be told from "nobody looked".</summary>
/// <param name="Source">Archive, site, outlet or feed that was searched.</param>
/// <param name="Words">With what words; none where everything was read.</param>
/// <param name="First">First day of publication that was searched, ISO 8601.</param>
/// <param name="Last">Last day.</param>
/// <param name="Found">Reports found, or null where nobody counted.</param>
/// <param name="Note">How it was done.</param>
/// <param name="Withdraws">Place in the ledger of an entry of this kind that was wrong and holds no longer.</param>
public sealed record CollectionLogged(string Source, ImmutableArray<string> Words, string First, string Last, long? Found, string? Note, long? Withdraws = null);

/// <summary>Generated serialiser of the payloads.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata, Converters = [typeof(ExactDouble), typeof(ExactDecimal)])]
[JsonSerializable(typeof(ReportAdded))]
[JsonSerializable(typeof(ClaimsRecorded))]
[JsonSerializable(typeof(Decision))]
[JsonSerializable(typeof(CollectionLogged))]
internal sealed partial class PayloadContext : JsonSerializerContext;
