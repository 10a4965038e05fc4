using Vigil.Tests.Linkage;
using Vigil.Views;
using Vigil.Views.Table;
using Xunit;

namespace Vigil.Tests.Views;

public sealed class TableTests
{
    private static readonly LinkedRun Run = LinkedRun.Of(Campaign.Reports);

    [Fact]
    public void TheTableIsAsApproved() => Approved.Is("Views/table.approved.txt", Plain(Run, 80));

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(133)]
    public void NoLineIsWiderThanTheTerminal(int width)
    {
        foreach (var line in Plain(LinkedRun.Of([.. SampleCoding.Picket, FullReport.Coded]), width).Split('\n')) Assert.InRange(TextWidth.Of(line),
            0, width);
    }

    [Fact]
    public void ARunThatNamesNobodyHasNoMarker()
    {
        var view = TableView.Of(LinkedRun.Of([Campaign.Reports[4]]));
        Assert.Null(view.Marker);
        Assert.Empty(view.Sections);
    }

    [Theory]
    [InlineData("abc", 3)]
    [InlineData("抗议者", 6)]
    [InlineData("e\u0301", 1)]
    [InlineData("Ош", 2)]
    public void WidthIsThatOfATerminal(string text, int width) => Assert.Equal(width, TextWidth.Of(text));

    [Fact]
    public void LongWordsAreCutAndNothingIsLost()
    {
        var lines = TextWidth.Wrap("in 抗议者抗议者 Llanfairpwllgwyngyll", 5);
        Assert.All(lines, line => Assert.InRange(TextWidth.Of(line), 1, 5));
        Assert.Equal("in抗议者抗议者Llanfairpwllgwyngyll", string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
    }

    private static string Plain(LinkedRun run, int width)
    {
        var output = new StringWriter();
        PlainTable.Write(output, TableView.Of(run), width);
        return output.ToString();
    }
}
