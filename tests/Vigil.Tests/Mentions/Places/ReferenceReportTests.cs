using Xunit;

namespace Vigil.Tests.Mentions.Places;

/// <summary>The report that the product is measured by, where it lies beside the repository.</summary>
public sealed class ReferenceReportTests
{
    [Fact]
    public void Every_consulate_is_the_Chinese_one_in_Almaty()
    {
        var path = Path.Combine(GazetteerFiles.Folder, "../../../shared/reports/diplomat-almaty-2021-02.txt");
        if (!File.Exists(path)) Assert.Skip("the shared data is not beside this repository");
        var text = File.ReadAllText(path);
        var reading = PlaceReading.Of(text[text.IndexOf("In Almaty", StringComparison.Ordinal)..]);
        var consulates = reading.Sites.Where(s => s.Contains(" = consulate", StringComparison.Ordinal)).ToArray();
        Assert.True(consulates.Length >= 6);
        Assert.All(consulates, s => Assert.Contains("Chinese Consulate = consulate", s, StringComparison.Ordinal));
        Assert.All(consulates, s => Assert.Contains("in Almaty", s, StringComparison.Ordinal));
        Assert.All(reading.Places, p => Assert.Matches("(KZ|CN|KG|TR)$", p));
    }
}
