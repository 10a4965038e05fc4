using Vigil.Text.Entities;
using Vigil.Text.Training;
using Xunit;

namespace Vigil.Tests.Text.Entities;

/// <summary>The lists of names in data/lexicons.</summary>
public class NameListTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "data", "lexicons");

    [Theory]
    [InlineData("Almaty", NameClass.Place)]
    [InlineData("Zhanaozen", NameClass.Place)]
    [InlineData("Zharkent", NameClass.Place)]
    [InlineData("Serikzhan", NameClass.Given)]
    [InlineData("Nazarbayev", NameClass.Family)]
    [InlineData("RFE/RL", NameClass.Organization)]
    [InlineData("Azattyq", NameClass.Organization)]
    [InlineData("Uyghurs", NameClass.Demonym)]
    [InlineData("February", NameClass.Calendar)]
    public void Know_what_reports_name(string name, NameClass kind) =>
        Assert.True(EntityLexiconReader.Read(Folder, []).Find(NameKey.Of(name).Value).HasFlag(kind));

    [Fact]
    public void Begin_with_their_source_and_licence() => Assert.All(Directory.EnumerateFiles(Folder, "names*.txt"), path =>
    {
        var header = string.Join(' ', File.ReadLines(path).TakeWhile(l => l.StartsWith('#')));
        Assert.Matches("CC0|CC BY 4.0|CC BY-SA 4.0", header);
    });

    [Theory]
    [InlineData("[Nothing]\nAlmaty\n", "VT304")]
    [InlineData("Almaty\n", "VT305")]
    public void A_line_without_a_known_heading_is_refused(string text, string code)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "names-test.txt"), text);
            Assert.StartsWith(code, Assert.Throws<FormatException>(() => EntityLexiconReader.Read(folder.FullName, [])).Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
