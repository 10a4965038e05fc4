using Vigil.Text.Training;
using Xunit;

namespace Vigil.Tests.Text.Training;

/// <summary>The metrics of the shared task on sentences small enough to count by hand.</summary>
public sealed class ConllScoresTests
{
    private const string Gold =
        """
        1	The	the	DET	DT	Definite=Def|PronType=Art	2	det	_	_
        2	men	man	NOUN	NNS	Number=Plur	5	nsubj:pass	_	_
        3-4	don't	_	_	_	_	_	_	_	_
        3	do	do	AUX	VBP	Mood=Ind	5	aux	_	_
        4	n't	not	PART	RB	_	5	advmod	_	_
        5	go	go	VERB	VB	VerbForm=Inf|Style=Coll	0	root	_	SpaceAfter=No
        6	.	.	PUNCT	.	_	5	punct	_	_

        1	Yes	yes	INTJ	UH	_	0	root	_	_


        """;

    [Fact]
    public void Gives_full_marks_to_the_gold_standard_itself()
    {
        var scores = ConllScores.Compute(Read(Gold), Read(Gold));
        Assert.All(ConllScores.Metrics, metric => Assert.Equal(1.0, scores[metric].F1));
        Assert.Equal(new(7, 7, 7, 7), scores["LAS"]);
        Assert.Equal(new(4, 4, 4, 4), scores["CLAS"]);
    }

    [Fact]
    public void Compares_relations_without_subtype_and_universal_features_only()
    {
        var system = Gold.Replace("nsubj:pass", "nsubj", StringComparison.Ordinal).Replace("|Style=Coll", "", StringComparison.Ordinal);
        var scores = ConllScores.Compute(Read(Gold), Read(system));
        Assert.Equal(1.0, scores["LAS"].F1);
        Assert.Equal(1.0, scores["UFeats"].F1);
    }

    [Fact]
    public void Counts_each_mistake_where_it_belongs()
    {
        // "men" hangs on "do", "The" has another feature, "go" another lemma.
        var system = Gold.Replace("Number=Plur	5", "Number=Plur	3", StringComparison.Ordinal)
            .Replace("PronType=Art", "PronType=Dem", StringComparison.Ordinal).Replace("go	go", "go	going", StringComparison.Ordinal);
        var scores = ConllScores.Compute(Read(Gold), Read(system));
        Assert.Equal(6, scores["UAS"].Correct);
        Assert.Equal(6, scores["LAS"].Correct);
        Assert.Equal(6, scores["UFeats"].Correct);
        Assert.Equal(6, scores["AllTags"].Correct);
        Assert.Equal(6, scores["Lemmas"].Correct);
        Assert.Equal(3, scores["CLAS"].Correct); // all content words but "men"
        Assert.Equal(2, scores["BLEX"].Correct); // nor "go"
        Assert.Equal(3, scores["MLAS"].Correct); // the wrong feature is on a function word of "men", which is wrong already
    }

    [Fact]
    public void Holds_the_function_words_against_a_content_word()
    {
        var scores = ConllScores.Compute(Read(Gold), Read(Gold.Replace("AUX	VBP	Mood=Ind", "AUX	VBP	Mood=Imp", StringComparison.Ordinal)));
        Assert.Equal(4, scores["CLAS"].Correct);
        Assert.Equal(3, scores["MLAS"].Correct);
    }

    [Fact]
    public void Aligns_the_words_of_a_multiword_token_by_their_forms()
    {
        // "don't" as one word: the token is right, its two words are not found.
        var system = Gold.Replace("3-4	don't	_	_	_	_	_	_	_	_\n", "", StringComparison.Ordinal).Replace("3	do	do", "3	don't	do", StringComparison.Ordinal)
            .Replace("4	n't	not	PART	RB	_	5	advmod	_	_\n", "", StringComparison.Ordinal).Replace("5	go", "4	go", StringComparison.Ordinal)
            .Replace("6	.", "5	.", StringComparison.Ordinal).Replace("	5	", "	4	", StringComparison.Ordinal);
        var scores = ConllScores.Compute(Read(Gold), Read(system));
        Assert.Equal(new(6, 6, 6, 0), scores["Tokens"]);
        Assert.Equal(new(7, 6, 5, 5), scores["Words"]);
        Assert.Equal(10.0 / 13, scores["Words"].F1, 9);
    }

    [Fact]
    public void Counts_sentences_and_tokens_as_spans()
    {
        var system = Read(Gold);
        ConlluSentence[] joined = [system[0] with { Words = [.. system[0].Words, system[1].Words[0]] }];
        var scores = ConllScores.Compute(Read(Gold), joined);
        Assert.Equal(new(2, 1, 0, 0), scores["Sentences"]);
        Assert.Equal(1.0, scores["Tokens"].F1);
    }

    [Fact]
    public void Refuses_another_text() =>
        Assert.StartsWith("VT121", Assert.Throws<FormatException>(() => ConllScores.Compute(Read(Gold), Read(Gold.Replace("Yes", "No", StringComparison.Ordinal)))).Message, StringComparison.Ordinal);

    private static ConlluSentence[] Read(string text) => [.. ConlluReader.Read(new StringReader(text.ReplaceLineEndings("\n")))];
}
