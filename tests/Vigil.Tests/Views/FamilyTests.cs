using Vigil.Views.Words;
using Xunit;

namespace Vigil.Tests.Views;

public sealed class FamilyTests
{
    [Theory]
    [InlineData("protest", "protest", "Protest")]
    [InlineData("detain", "repression", "Arrest or detention")]
    [InlineData("fine", "legal", "Fine")]
    [InlineData("refuse", "voice", "Refusal")]
    [InlineData("something-new", "neutral", "Something new")]
    public void FamiliesAndLabelsAreThoseOfTheCodebook(string type, string family, string label)
    {
        Assert.Equal(family, Families.Of(type).Name());
        Assert.Equal(label, Families.Label(type));
    }
}
