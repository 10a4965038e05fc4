using System.Text.Json;
using Vigil.Evaluation;
using Vigil.Mentions.Quantities;
using Xunit;

namespace Vigil.Tests.Mentions.Quantities;

public sealed class SizePhraseTests
{
    public sealed record SizeCase(string Phrase, string Profile, long? Low, long? High)
    {
        public override string ToString() => Phrase;
    }

    public static TheoryData<SizeCase> Cases
    {
        get
        {
            var path = Path.Combine(Repository.Root, "tests", "Vigil.Tests", "Mentions", "Quantities", "sizes.json");
            return [.. JsonSerializer.Deserialize<SizeCase[]>(File.ReadAllText(path), GoldenCases.Options)!];
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sizes_are_read(SizeCase size)
    {
        var read = SizePhrase.Read(size.Phrase, CountProfile.Load(size.Profile));
        Assert.Equal((size.Low, size.High), (read?.Low, read?.High));
    }

    [Theory]
    [InlineData("about two dozen", true)]
    [InlineData("several", true)]
    [InlineData("15-Oct", true)]
    [InlineData("count from picture", false)]
    [InlineData("na", false)]
    public void Phrases_with_a_number_are_told_apart(string phrase, bool holds) => Assert.Equal(holds, SizePhrase.HoldsNumber(phrase));

    [Fact]
    public void Crowd_sizes_agree_with_human_coders()
    {
        var score = SizeEvaluation.Score(SharedFolder.Require("data", "crowd", "size-phrases-dev.csv"), CountProfile.Load("ccc"));
        Assert.True(score.WithNumber >= 0.93, $"{score.WithNumber:0.000} of {score.RowsWithNumber} rows");
    }

    [Fact]
    public void A_score_counts_rows_and_lists_errors()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "phrase,low,high,rows\n\"1,200 people; \"\"dozens\"\"\",24,1200,2\nseveral hundred,200,200,3\nna,40,40,5\n");
        var score = SizeEvaluation.Score(path, CountProfile.Load("ccc"));
        File.Delete(path);
        Assert.Equal((10, 2, 5, 2), (score.Rows, score.Right, score.RowsWithNumber, score.RightWithNumber));
        Assert.Equal(new SizeError("several hundred", 200, 200, 3, (300, 300)), Assert.Single(score.Errors));
    }

    [Fact]
    public void A_profile_that_cannot_be_read_names_the_line()
    {
        var error = Assert.Throws<FormatException>(() => CountProfile.Parse("mine", "bounds open\ndozens many -\n"));
        Assert.Contains("mine:2", error.Message, StringComparison.Ordinal);
    }
}
