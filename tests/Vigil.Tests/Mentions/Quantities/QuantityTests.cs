using Vigil.Mentions.Quantities;
using Xunit;

namespace Vigil.Tests.Mentions.Quantities;

public sealed class QuantityTests
{
    public static TheoryData<GoldenCase> Cases => GoldenCases.Load("Quantities", "quantities.json");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Quantities_are_found(GoldenCase golden)
    {
        var profile = CountProfile.Load(golden.Profile);
        var found = QuantityFinder.Find(PlainSentence.Of(golden.Text, golden.Tags), golden.Text, profile);
        GoldenCases.Compare(golden, found.Select(quantity => (quantity.Span, Value(quantity))));
    }

    private static string Value(QuantityMention quantity) =>
        (quantity.Ordinal ? "ordinal " : "") + (quantity.Approximate ? "about " : "") + (quantity.Min, quantity.Max) switch
        {
            (null, null) => "open",
            ({ } min, { } max) when min == max => $"{min}",
            ({ } min, null) => $"{min} or more",
            (null, { } max) => $"{max} or fewer",
            ({ } min, { } max) => $"{min} to {max}",
        };
}
