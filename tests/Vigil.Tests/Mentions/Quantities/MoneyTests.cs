using System.Globalization;
using Vigil.Mentions.Quantities;
using Xunit;

namespace Vigil.Tests.Mentions.Quantities;

public sealed class MoneyTests
{
    public static TheoryData<GoldenCase> Cases => GoldenCases.Load("Quantities", "money.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sums_are_found(GoldenCase golden)
    {
        var found = MoneyFinder.Find(PlainSentence.Of(golden.Text, golden.Tags), golden.Text);
        GoldenCases.Compare(golden, found.Select(sum => (sum.Span, $"{sum.Amount.ToString("0.##", CultureInfo.InvariantCulture)} {sum.Currency ?? "?"}")));
    }
}
