using System.Text;
using Vigil.Evaluation.Corpora;
using Vigil.Reports;
using Xunit;

namespace Vigil.Tests.Evaluation.Corpora;

/// <summary>Texts put together again from tokens, and gold that points into them. The words are invented.</summary>
public sealed class CorpusReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Nobody , he said , came .", "Nobody, he said, came.")]
    [InlineData("`` We 're not leaving , '' Mr. Abel 's wife did n't say .", "\"We're not leaving,\" Mr. Abel's wife didn't say.")]
    [InlineData("At 7 : 15 a . m . the U . S . envoy paid $ 1 . 29", "At 7:15 a.m. the U.S. envoy paid $1.29")]
    [InlineData("On May 3 , 2011 , 20 , 000 marched , 500 of them twice", "On May 3, 2011, 20,000 marched, 500 of them twice")]
    [InlineData("A 61 - year - old man - not a driver - is here", "A 61-year-old man - not a driver - is here")]
    [InlineData("Some -- all - - of it", "Some -- all -- of it")]
    [InlineData("She said : \" Go home ! \" The \"end\" came", "She said: \"Go home!\" The \"end\" came")]
    [InlineData("The workers ' union and Abel ’ s ( three ) cars cost ? 900 ?", "The workers' union and Abel’s (three) cars cost ?900?")]
    [InlineData("“ Now ” 11 / 30 / 09 is gone ; 40 % of 110bn - euro", "“Now” 11/30/09 is gone; 40% of 110bn-euro")]
    public void TokensBecomeOrdinaryText(string tokens, string text) => Assert.Equal(text + "\n", Read(tokens).Text);

    [Fact]
    public void AnAddressOnTheFirstLineIsTheReportsAndSentencesAreLines()
    {
        var read = Read("http : / / news . example / a - b _ c", "March in Osh", "It rained .");
        Assert.Equal("http://news.example/a-b_c", read.Url);
        Assert.Equal("March in Osh\nIt rained.\n", read.Text);
    }

    [Theory]
    [InlineData("<Document/>")]
    [InlineData("<Document><token sentence=\"0\">x</Document>")]
    [InlineData("<Document><token>x</token></Document>")]
    public void AFileThatIsNoDocumentIsNamed(string xml)
    {
        var path = _folder.Write("9_1ecb.xml", xml);
        Assert.Contains(path, Assert.Throws<InvalidDataException>(() => EcbPlusReader.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DocumentsOfGumHaveParagraphsAndAnAddress()
    {
        var path = _folder.Write("x.conllu", """
            # newdoc id = GUM_bio_other
            # newpar
            # text = Not this one.
            # newdoc id = GUM_news_first
            # meta::sourceURL = https://news.example/first
            # meta::title = A march
            # newpar
            # text = A march
            # newpar
            # newpar_block = p (2 s)
            # text = It rained.
            # text = Ten came.
            # newdoc id = GUM_news_second
            # newpar
            # text = Another.

            """);
        var read = GumReader.Read(path, "GUM_news_").ToList();
        Assert.Equal(["GUM_news_first", "GUM_news_second"], read.Select(each => each.Id));
        Assert.Equal(new CorpusText("A march\n\nIt rained. Ten came.\n", "https://news.example/first", "A march"), read[0].Text);
    }

    [Fact]
    public void SpansOfTheGoldBecomeTheWordsOfTheReport()
    {
        var gold = ReadGold("""{"events": [{"key": "e1", "type": "protest", "site": {"at": [11, 14]}, "actors": [{"at": [0, 3]}], "count": {"min": 3, "max": 3, "source": {"at": [0, 3]}}}]}""");
        var found = Assert.Single(gold.Gold.Events);
        Assert.Equal(("Osh", "Ten", "Ten"), (found.Site, found.Actors[0], found.Count[0].Source));
        Assert.Equal("2024-03-04", gold.Report.Published.ToString());
    }

    [Theory]
    [InlineData("[10, 16]")]
    [InlineData("[5, 5]")]
    [InlineData("[-1, 5]")]
    [InlineData("[5]")]
    [InlineData("[\"5\", \"7\"]")]
    public void ASpanOutsideTheTextIsAnErrorOfTheGold(string span)
    {
        var problem = Assert.Throws<InvalidDataException>(() => ReadGold($$$"""{"events": [{"key": "e1", "type": "protest", "site": {"at": {{{span}}}}}]}"""));
        Assert.Contains("9_1ecb.json", problem.Message, StringComparison.Ordinal);
        Assert.Contains("span", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnotherTextThanWasCodedIsNotScored()
    {
        var problem = Assert.Throws<InputException>(() => ReadGold("""{"sha256": "00"}""")).Problem;
        Assert.Equal(("9_1ecb", "VG403"), (problem.Where, problem.Code));
    }

    [Theory]
    [InlineData("ecbplus", "9_2ecb")]
    [InlineData("gum-news", "GUM_news_none")]
    public void AReportThatIsNotThereIsNamed(string corpus, string id)
    {
        var problem = Assert.Throws<InputException>(() => new CorpusFolder(_folder.Path).Find(corpus, id)).Problem;
        Assert.Equal("VG402", problem.Code);
        Assert.Contains(id, problem.What, StringComparison.Ordinal);
    }

    private CorpusText Read(params string[] sentences) => EcbPlusReader.Read(Document(sentences));

    private string Document(params string[] sentences)
    {
        var xml = new StringBuilder("<Document doc_name=\"9_1ecb.xml\">");
        for (var i = 0; i < sentences.Length; i++)
            foreach (var token in sentences[i].Split(' ')) xml.Append($"<token t_id=\"1\" sentence=\"{i}\">{System.Security.SecurityElement.Escape(token)}</token>\n");
        return _folder.Write("events/ecbplus/9/9_1ecb.xml", xml.Append("<Markables/></Document>").ToString());
    }

    private CorpusGold ReadGold(string fields)
    {
        Document("Ten met in Osh");
        var gold = System.Text.Json.Nodes.JsonNode.Parse(fields)!.AsObject();
        foreach (var (name, value) in new[] { ("id", "9_1ecb"), ("group", "ecbplus"), ("published", "2024-03-04"), ("sha256", ContentHash.Sha256("Ten met in Osh\n")) })
            gold.TryAdd(name, value);
        return CorpusGold.Read(_folder.Write("9_1ecb.json", gold.ToJsonString()), new CorpusFolder(_folder.Path));
    }
}
