using System.Text;
using Vigil.Coding;
using Vigil.Views;
using Vigil.Views.Csv;
using Xunit;

namespace Vigil.Tests.Views;

public sealed class CsvFolderTests
{
    private static readonly LinkedRun Run = LinkedRun.Of(Campaign.Reports);

    [Fact]
    public void TheCrosswalkHoldsEachMentionOnceAndOnlyKnownIds()
    {
        var files = Files(Run);
        var crosswalk = Parse(files["event_report.csv"]);
        Assert.Equal(Run.Events.Sum(each => each.Members.Length), crosswalk.Count - 1);
        Assert.Equal(Column(files["mentions.csv"], "mention_id").Order(StringComparer.Ordinal),
            Column(files["event_report.csv"], "mention_id").Order(StringComparer.Ordinal));
        Assert.Empty(Column(files["event_report.csv"], "event_id").Except(Column(files["events.csv"], "event_id")));
        Assert.Empty(Column(files["event_report.csv"], "report_id").Except(Column(files["sources.csv"], "report_id")));
    }

    [Fact]
    public void EveryRowHasAllColumnsAndEveryColumnIsInTheDictionary()
    {
        var files = Files(LinkedRun.Of([.. Campaign.Reports, FullReport.Coded]));
        var dictionary = Parse(files["data_dictionary.csv"]).Skip(1).Select(row => (row[0], row[1])).ToHashSet();
        foreach (var (name, text) in files.Where(file => file.Key.EndsWith(".csv", StringComparison.Ordinal) && file.Key != "data_dictionary.csv"))
        {
            var rows = Parse(text);
            Assert.True(rows.Count > 1, name);
            Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
            Assert.All(rows[0], column => Assert.Contains((name, column), dictionary));
        }
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("+1 (555)", "'+1 (555)")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("\tx", "'\tx")]
    [InlineData("a,\"b\"\nc", "a,\"b\"\nc")]
    [InlineData("plain", "plain")]
    public void FormulasAreNeutralisedAndQuotesSurvive(string outlet, string cell)
    {
        var report = Campaign.Reports[4];
        var run = LinkedRun.Of([report with { Report = report.Report with { Outlet = outlet } }]);
        Assert.Equal(cell, Column(Files(run)["sources.csv"], "outlet").Single());
    }

    [Fact]
    public void ANegativeCoordinateIsANumber()
    {
        var report = Campaign.Reports[5];
        var lima = report.Events[0] with { Place = new EventPlace { City = "Lima", Country = "PE",
            Lat = -12.04318, Lon = -77.02824, Precision = "city" } };
        Assert.Equal("-12.04318", Column(Files(LinkedRun.Of([report with { Events = [lima] }]))["events.csv"], "lat").Single());
    }

    [Fact]
    public void TheFolderSaysThatItNamesPeople()
    {
        Assert.StartsWith("Working copy: names people", Files(Run)["README.txt"], StringComparison.Ordinal);
        Assert.DoesNotContain("Working copy", Files(LinkedRun.Of([Campaign.Reports[4]]))["README.txt"], StringComparison.Ordinal);
    }

    private static SortedDictionary<string, string> Files(LinkedRun run)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, write) in CsvFolder.Files(run))
        {
            var text = new StringWriter();
            write(text);
            files[name] = text.ToString();
        }

        return files;
    }

    private static IEnumerable<string> Column(string text, string name)
    {
        var rows = Parse(text);
        var index = rows[0].IndexOf(name);
        return rows.Skip(1).Select(row => row[index]);
    }

    /// <summary>A reader of RFC 4180, written apart from the writer.</summary>
    private static List<List<string>> Parse(string text)
    {
        var (rows, row, cell, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (text[i] == '"') quoted = !quoted;
            else if (quoted || text[i] is not (',' or '\r')) cell.Append(text[i]);
            else
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (text[i] == ',') continue;
                Assert.Equal('\n', text[++i]);
                rows.Add(row);
                row = [];
            }
        }

        return rows;
    }
}
