using Vigil.Text.Tagging;
using Vigil.Text.Tokens;
using Vigil.Text.Training;
using Xunit;

namespace Vigil.Tests.Text.Tagging;

public sealed class LemmatizerTests
{
    private static readonly Tag Noun = new(Upos.Noun, "NNS"), Name = new(Upos.Propn, "NNP");
    private static readonly TagSet Tags = new([Noun, Name]);

    [Theory]
    [InlineData("Running", "run", false, LemmaCase.Lower, 4, "")]
    [InlineData("cities", "city", false, LemmaCase.Lower, 3, "y")]
    [InlineData("States", "State", true, LemmaCase.Keep, 1, "")]
    [InlineData("WASHINGTON", "Washington", true, LemmaCase.Title, 0, "")]
    [InlineData("I", "I", false, LemmaCase.Keep, 0, "")]
    internal void Finds_the_rule_between_form_and_lemma(string form, string lemma, bool isName, LemmaCase change, int cut, string ending)
    {
        var rule = LemmaRule.Between(form, lemma, isName);
        Assert.Equal(new(change, cut, ending), rule);
        Assert.True(rule.TryApply(form, stackalloc char[20], out var made));
        Assert.Equal(lemma, made.ToString());
        Assert.Equal(rule, LemmaRule.Deserialize(rule.Serialize()));
    }

    [Fact]
    public void Knows_words_and_guesses_others_by_their_ending()
    {
        var lemmatizer = Reloaded();
        Assert.Equal("city", lemmatizer.Lemma("Cities", 0));
        Assert.Equal("fury", lemmatizer.Lemma("furies", 0));
        Assert.Equal("man", lemmatizer.Lemma("men", 0));
        Assert.Equal("Almaty", lemmatizer.Lemma("Almaty", 1));
    }

    private static Lemmatizer Reloaded()
    {
        var trainer = new LemmaTrainer();
        foreach (var (form, lemma) in new[] { ("cities", "city"), ("parties", "party"), ("bodies", "body"), ("men", "man"), ("cars", "car"), ("dogs", "dog") })
            trainer.Add(form, Noun, lemma);
        trainer.Add("Bush", Name, "Bush");
        trainer.Add("Tursyn", Name, "Tursyn");
        var vocabulary = new Vocabulary(trainer.Lemmas);
        var writer = new ModelWriter();
        vocabulary.Write(writer);
        trainer.Build(vocabulary, Tags).Write(writer);
        var model = ModelFile.Read(writer.ToBytes());
        return Lemmatizer.Read(model, Vocabulary.Read(model), Tags);
    }

    [Fact]
    public void Reads_features_as_flags() => Assert.Equal(
        Morph.Singular | Morph.Third | Morph.Present | Morph.Finite, MorphFlags.Parse("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"));
}
