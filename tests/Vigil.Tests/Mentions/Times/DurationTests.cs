using Vigil.Mentions.Times;
using Xunit;

namespace Vigil.Tests.Mentions.Times;

public sealed class DurationTests
{
    public static TheoryData<GoldenCase> Cases => GoldenCases.Load("Times", "durations.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Lengths_of_time_are_found(GoldenCase golden)
    {
        var found = DurationFinder.Find(PlainSentence.Of(golden.Text, golden.Tags), golden.Text);
        GoldenCases.Compare(golden, found.Select(duration => (duration.Span, Value(duration))));
    }

    [Theory]
    [InlineData(1, TimeUnit.Hour, 1)]
    [InlineData(48, TimeUnit.Hour, 2)]
    [InlineData(15, TimeUnit.Day, 15)]
    [InlineData(2, TimeUnit.Week, 14)]
    [InlineData(18, TimeUnit.Month, 540)]
    [InlineData(3, TimeUnit.Year, 1095)]
    public void Terms_count_in_days(int value, TimeUnit unit, int days) => Assert.Equal(days, DurationMention.ToDays(value, unit));

    private static string Value(DurationMention duration) =>
        $"{duration.Value}{(duration.Through is { } last ? $"-{last}" : "")} {Units.Name(duration.Unit)}, {duration.Days} days"
        + (duration.Consecutive == true ? ", consecutive" : "") + (duration.Running ? ", running" : "");
}
