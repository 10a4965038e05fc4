using Vigil.Mentions.Times;
using Vigil.Reports;
using Xunit;

namespace Vigil.Tests.Mentions.Times;

public sealed class DateTests
{
    public static TheoryData<GoldenCase> Cases => GoldenCases.Load("Times", "dates.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Dates_are_found_and_resolved(GoldenCase golden)
    {
        var context = new DateContext(Date(golden.Published), Date(golden.Narrative), golden.Future);
        var found = DateFinder.Find(PlainSentence.Of(golden.Text, golden.Tags), golden.Text);
        GoldenCases.Compare(golden, found.Select(date => (date.Span, Value(DateResolver.Resolve(date, context)))));
    }

    private static PartialDate? Date(string? text) => PartialDate.TryParse(text, out var date) ? date : null;

    private static string Value(ResolvedDate? date) => date switch
    {
        null => "unknown",
        { Precision: DatePrecision.Span } span => $"{span.Start}/{span.End}",
        { } single => single.Start.ToString(),
    };
}
