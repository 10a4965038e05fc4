using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Reports;

namespace Vigil.Tests.Views;

/// <summary>A coded report in which every field of the output is filled.</summary>
internal static class FullReport
{
    private const string Text = "Жители «Ош» – 抗议者 marched & <shouted> \"out\" on 10 Feb.\nThey asked for 😀.";

    public static CodedReport Coded { get; } = Make();

    private static CodedReport Make()
    {
        var draft = new ReportDraft("a/full.txt", "Outlet", "2021-02-10", "Title", Text);
        var words = draft.Says("trigger", "marched");
        var mention = new EventMention
        {
            Id = "e2", Type = "protest", Form = "march", Scope = "multi-day", Date = new("2021-02-10", "2021-02-11", "span", "10 Feb."),
            Duration = new(93, "day", true, "93 days"), PlacesCount = 3,
            Place = new() { Site = "square", City = "Osh", Admin = "Osh City", Country = "KG",
            Lat = 40.5, Lon = 72.75, Geonames = 1527534, Precision = "site" },
            Actors = [new("жители", "group", null)],
            Targets = [new("Ministry", "organization", "o1"), new("Kyrgyzstan", "state", null), new("A B", "person", "p1")],
            Counts = [new("participants", 24, null, true, "dozens", "police"), new("participants", null, 90, true, "nearly 90", null)],
            Demands = [new("😀", "they", "Ministry")], Response = "violent", Responses = ["warned", "violent"],
            ResponseBy = "police", Reply = "ignored", ReplyBy = "Ministry",
            Legal = new("riot", "article 1", "City Court", "acquitted", new Term("prison", 2, "year", true), 730, new Fine(150.50m, "EUR")),
            Custody = new("pretrial", "No. 1", false),
            Modality = "cancelled", Disputed = true, Background = true, Follows = ["e1"], PartOf = "e3",
            Attribution = [new("counts", ["RFE/RL", "police"])], Evidence = [words],
            Codes = new(new("PROTEST", "demo"), new("Protests", "Peaceful protest"), ImmutableSortedDictionary.Create<string,
                string>(StringComparer.Ordinal).Add("MT4", "01").Add("MT25", "02")),
            Coder = "rules-en/1.0", Pattern = "protest.march", Confidence = 0.87,
        };
        var person = new ReportPerson("p1", "A B", ["B"], ["protester"], [new("son", "p2")], [new("missing", "2019", "Osh", "police", words)]);
        return draft.Coded() with
        {
            Report = draft.Report with { Url = "https://example.org/a?b=1&c=2" }, Relevant = true,
            Reason = "an event of the codebook", Events = [mention], People = [person],
            Organizations = [new("o1", "Ministry", ["Min"], "government")],
            Statements = [new("c1", "Ministry", "denial", "--02-10", "it", "e2", 2_000_000, ["e2"], words)],
            Positions = [new("Ministry", "it", "against", "no", words)],
            Problems = [new Problem("a/full.txt:3", "VG101", "A thing went wrong.")],
        };
    }
}
