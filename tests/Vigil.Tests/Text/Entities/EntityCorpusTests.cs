using Vigil.Text.Entities;
using Vigil.Text.Training;
using Xunit;

namespace Vigil.Tests.Text.Entities;

/// <summary>Reading names out of annotations of other kinds.</summary>
public class EntityCorpusTests
{
    private const string Mentions = """
        # newdoc id = d
        # sent_id = d-1
        1	President	President	PROPN	NNP	_	5	nsubj	_	Entity=(1-person-new-x-cf1-1,2,3-coref-A_B
        2	Askar	Askar	PROPN	NNP	_	1	flat	_	_
        3	Akayev	Akayev	PROPN	NNP	_	1	flat	_	Entity=1)
        4	,	,	PUNCT	,	_	5	punct	_	_
        5	joined	join	VERB	VBD	_	0	root	_	_
        6	the	the	DET	DT	_	7	det	_	Entity=(2-organization-new-x-cf2-2-sgl
        7	University	University	PROPN	NNP	_	5	obj	_	_
        8	of	of	ADP	IN	_	9	case	_	_
        9	Osh	Osh	PROPN	NNP	_	7	nmod	_	Entity=(3-place-new-x-cf3-1-sgl)2)
        10	with	with	ADP	IN	_	11	case	_	_
        11	Uyghurs	Uyghur	PROPN	NNPS	_	5	obl	_	Entity=(4-person-new-x-cf4-1-sgl)
        12	on	on	ADP	IN	_	13	case	_	_
        13	Monday	Monday	PROPN	NNP	_	5	obl	_	_

        """;

    [Fact]
    public void Nested_mentions_become_the_longest_names_without_articles_and_titles()
    {
        var example = Assert.Single(GumMentions.Read(Sentences(), TitleOf("President"), EntityCorpus.Tags));
        var known = example with { Labels = [.. example.Labels.Select(l => l == EntityLabels.All ? (ushort)1 : l)] };
        Assert.Equal([new(EntityKind.Person, 1, 3), new(EntityKind.Organization, 6, 9)], EntityCorpus.Names(known));
    }

    [Fact]
    public void A_proper_noun_that_no_mention_accounts_for_is_left_open()
    {
        var labels = Assert.Single(GumMentions.Read(Sentences(), TitleOf("President"), EntityCorpus.Tags)).Labels;
        Assert.Equal(EntityLabels.All, labels[12]);
        Assert.Equal(1 << EntityLabels.Outside, labels[10]);
    }

    [Fact]
    public void A_list_of_names_labels_the_longest_of_them_and_leaves_the_unlisted_open()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "# names\n[Person]\nAskar; Askar Akayev\n[Organization Place]\nOsh\n[None]\nMonday\n");
            var labels = Assert.Single(new AnnotatedNames(path).Annotate(Sentences(), EntityCorpus.Tags)).Labels;
            Assert.Equal(1 << EntityLabels.Of(EntityKind.Person, NamePart.First), labels[1]);
            Assert.Equal(1 << EntityLabels.Of(EntityKind.Person, NamePart.Last), labels[2]);
            Assert.Equal((1 << EntityLabels.Of(EntityKind.Organization, NamePart.Only)) | (1 << EntityLabels.Of(EntityKind.Place, NamePart.Only)), labels[8]);
            Assert.Equal(1 << EntityLabels.Outside, labels[12]);
            Assert.Equal(EntityLabels.All, labels[6]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Scores_count_a_name_as_right_when_its_words_and_its_kind_are()
    {
        var score = new EntityScore();
        score.Add(
            [new(EntityKind.Person, 0, 2), new(EntityKind.Place, 4, 5), new(EntityKind.Place, 7, 8)],
            [new(EntityKind.Person, 0, 2), new(EntityKind.Organization, 4, 5), new(EntityKind.Place, 7, 9), new(EntityKind.Place, 10, 11)]);
        Assert.Equal((0.25, 1 / 3.0, 2 / 7.0), score.Of());
        Assert.Equal((1, 1, 1), score.Of(EntityKind.Person));
        Assert.Equal((0, 0, 0), score.Of(EntityKind.Organization));
    }

    private static IEnumerable<ConlluSentence> Sentences() => ConlluReader.Read(new StringReader(Mentions));

    private static EntityLexicon TitleOf(string word) => new(new Dictionary<ulong, NameClass> { [NameKey.Of(word).Value] = NameClass.Title });
}
