using Vigil.Text;
using Vigil.Text.Training;
using Xunit;

namespace Vigil.Tests.Text.Training;

/// <summary>The recipe as a whole, on a treebank of a few sentences.</summary>
public sealed class TrainerTests : IDisposable
{
    private static readonly TrainingOptions Quick = new() { TaggerEpochs = 2, JackknifeParts = 2, JackknifeEpochs = 1, ParserEpochs = 2 };

    private readonly string folder = Directory.CreateTempSubdirectory("vigil-train").FullName;

    public TrainerTests()
    {
        var sentences = new List<string>();
        foreach (var (subject, verb, lemma) in new[] { ("Police", "detained", "detain"), ("Women", "protested", "protest"), ("Courts", "fined", "fine") })
            sentences.Add(Sentence(subject, verb, lemma));
        File.WriteAllText(Path.Combine(folder, "en_tiny-train.conllu"), string.Concat(Enumerable.Repeat(string.Concat(sentences), 5)));
        File.WriteAllText(Path.Combine(folder, "en_tiny-dev.conllu"), sentences[0]);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Makes_the_same_model_again_and_one_that_reads()
    {
        var (data, lists) = (Data(), Path.Combine(Repository.Root, "data"));
        var stages = new List<string>();
        var bytes = Trainer.Train("en", data, lists, Quick, p => stages.Add(p.Stage));
        Assert.Equal(bytes, Trainer.Train("en", data, lists, Quick));
        Assert.Equal(["sentences", "words", "tagger", "jackknife", "parser", "names"], stages.Distinct());

        var model = ModelFile.Read(bytes);
        var engine = TrainedEngine.From(model);
        var manifest = Path.Combine(folder, ModelManifest.FileName);
        var scores = ModelManifest.Write(manifest, engine, model, data, Quick);
        Assert.Equal(2, scores.Length);
        Assert.Equal(1.0, scores[0].Scores["Lemmas"].F1);
        Assert.Contains(model.Sha256, File.ReadAllText(manifest), StringComparison.Ordinal);
        Assert.Equal("en", engine.Language);
    }

    [Fact]
    public void Wants_a_treebank_to_learn_from()
    {
        File.Delete(Path.Combine(folder, "en_tiny-train.conllu"));
        Assert.StartsWith("VT112", Assert.Throws<FormatException>(Data).Message, StringComparison.Ordinal);
    }

    private TrainingData Data() => TrainingData.Read([folder], "en", Path.Combine(Repository.Root, "data/language/en/sources.txt"));

    private static string Sentence(string subject, string verb, string lemma) =>
        $"""
        # sent_id = {subject}
        1	{subject}	{subject.ToLowerInvariant()}	NOUN	NNS	Number=Plur	2	nsubj	_	_
        2	{verb}	{lemma}	VERB	VBD	Tense=Past	0	root	_	_
        3	Bekzat	Bekzat	PROPN	NNP	Number=Sing	2	obj	_	SpaceAfter=No
        4	.	.	PUNCT	.	_	2	punct	_	_


        """.ReplaceLineEndings("\n");
}
