using Vigil.Text.Parsing;
using Vigil.Text.Training;
using Xunit;

namespace Vigil.Tests.Text.Training;

public sealed class ConlluTests
{
    private const string Sample =
        """
        # newdoc id = d1
        # sent_id = s1
        # newpar
        # text = She doesn't know.
        1	She	she	PRON	PRP	Number=Sing	4	nsubj	_	_
        2-3	doesn't	_	_	_	_	_	_	_	_
        2	does	do	AUX	VBZ	_	4	aux	_	_
        3	n't	not	PART	RB	_	4	advmod	_	_
        3.1	x	x	X	X	_	_	_	_	_
        4	know	know	VERB	VB	_	0	root	_	Entity=(1)|SpaceAfter=No
        5	.	.	PUNCT	.	_	4	punct	_	_


        """;

    private static ConlluSentence Read(string text) => Assert.Single(ConlluReader.Read(new StringReader(text.ReplaceLineEndings("\n"))));

    [Fact]
    public void Reads_words_ranges_and_comments()
    {
        var s = Read(Sample);
        Assert.Equal(("d1", "s1", true, "She doesn't know."), (s.NewDocument, s.Id, s.NewParagraph, s.Text));
        Assert.Equal(5, s.Words.Length);
        Assert.Equal(new(1, 3, "doesn't", "_"), Assert.Single(s.Ranges));
        Assert.Equal(-1, s.Words[3].Head);
        Assert.False(s.Words[3].SpaceAfter);
        Assert.Equal("(1)", ConlluMisc.Value(s.Words[3].Misc, "Entity"));
    }

    [Fact]
    public void Writes_what_it_read()
    {
        var s = Read(Sample);
        using var writer = new StringWriter();
        ConlluWriter.Write(writer, s);
        var again = Read(writer.ToString());
        Assert.Equal(s.Words, again.Words);
        Assert.Equal(s.Ranges, again.Ranges);
        Assert.Equal((s.Id, s.Text, s.NewDocument, s.NewParagraph), (again.Id, again.Text, again.NewDocument, again.NewParagraph));
    }

    [Fact]
    public void Names_the_line_that_is_not_conllu()
    {
        var error = Assert.Throws<FormatException>(() => ConlluReader.Read(new StringReader("1\ta\n"), "x.conllu").ToList());
        Assert.Contains("x.conllu, line 1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rebuilds_the_text_with_gold_words_in_place()
    {
        var s = Read(Sample);
        var treebank = TreebankText.Build([s, s with { NewDocument = null, NewParagraph = false }]);
        Assert.Equal("She doesn't know. She doesn't know. ", treebank.Text);
        Assert.Equal(["She", "does", "n't", "know", "."], treebank.Sentences[1].Words.Select(w => w.In(treebank.Text)));
        Assert.Equal([false, false, true, false, false], treebank.Sentences[0].Joined);
    }

    [Theory]
    [InlineData(Relation.NsubjPass, "nsubj:pass")]
    [InlineData(Relation.CcPreconj, "cc:preconj")]
    [InlineData(Relation.Root, "root")]
    public void Names_relations_as_treebanks_do(Relation relation, string name)
    {
        Assert.Equal(name, Relations.Name(relation));
        Assert.Equal(relation, Relations.Parse(name));
    }

    [Fact]
    public void Falls_back_to_the_base_of_an_unknown_subtype() => Assert.Equal(Relation.Obl, Relations.Parse("obl:tmod"));
}
