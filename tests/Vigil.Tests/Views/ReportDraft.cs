using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Vigil.Coding;
using Vigil.Reports;

namespace Vigil.Tests.Views;

/// <summary>A report under construction: finds the offsets of words by looking them up in its text.</summary>
internal sealed class ReportDraft
{
    public ReportDraft(string path, string? outlet, string published, string title, string text)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{outlet}\n{published}\n{hash}")))[..16];
        Report = new Report
        {
            Id = id, Path = path, Sha256 = hash, Outlet = outlet, Title = title, Language = "en", Text = text, TextSha256 = hash,
            Published = PartialDate.TryParse(published, out var date) ? date : null,
        };
    }

    public Report Report { get; }

    public List<EventMention> Events { get; } = [];

    public List<ReportPerson> People { get; } = [];

    public List<Statement> Statements { get; } = [];

    public List<Position> Positions { get; } = [];

    public static EventCodes NoCodes { get; } = new(null, null, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    public Evidence Says(string slot, string words)
    {
        var start = Report.Text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0 ? new Evidence(slot, start, start + words.Length,
            words) : throw new ArgumentException($"'{words}' is not in {Report.Path}");
    }

    public EventMention Event(string type, string? day, string? city, params Evidence[] evidence) => new()
    {
        Id = $"e{Events.Count + 1}", Type = type, Date = day is null ? null : new EventDate(day, day, Precision(day), null),
        Place = city is null ? null : Place(city),
        Evidence = [.. evidence], Codes = NoCodes, Coder = "hand/1", Pattern = type + ".hand", Confidence = 0.9,
    };

    public CodedReport Coded(bool? relevant = true) =>
        new(Report, relevant, null, [.. Events], [.. People], [], [.. Statements], [.. Positions], []);

    public static EventPlace Place(string city, string? site = null) => city switch
    {
        "Osh" => new EventPlace { City = city, Admin = "Osh City", Country = "KG", Lat = 40.52828, Lon = 72.7985,
            Geonames = 1527534, Site = site, Precision = site is null ? "city" : "site" },
        "Bishkek" => new EventPlace { City = city, Admin = "Bishkek", Country = "KG", Lat = 42.87, Lon = 74.59,
            Geonames = 1528675, Site = site, Precision = site is null ? "city" : "site" },
        _ => new EventPlace { City = city, Country = "KG", Site = site, Precision = site is null ? "city" : "site" },
    };

    private static string Precision(string day) => day.Length switch { 10 => "day", 7 => "month", _ => "year" };
}
