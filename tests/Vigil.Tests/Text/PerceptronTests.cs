using Vigil.Text.Training;
using Xunit;

namespace Vigil.Tests.Text;

public class PerceptronTests
{
    [Fact]
    public void Learns_the_class_that_a_feature_points_to()
    {
        var trainer = Trained(out var examples);
        var model = trainer.Compile();
        var scores = new int[3];
        foreach (var (features, gold) in examples)
        {
            model.Score(features, scores);
            Assert.Equal(gold, PerceptronModel.Best(scores));
        }
    }

    [Fact]
    public void Weights_are_averaged_over_examples()
    {
        var trainer = new PerceptronTrainer(2);
        trainer.Tick();
        trainer.Add(1, 1, 3);
        trainer.Tick();
        trainer.Tick();
        trainer.Add(1, 1, -3);
        trainer.Tick();
        var scores = new int[2];
        trainer.Compile(scale: 100).Score([1], scores);
        Assert.Equal([0, 150], scores); // weight 3 during 2 of 4 examples
    }

    [Fact]
    public void A_feature_gets_a_weight_once_it_has_been_updated_often_enough()
    {
        var trainer = new PerceptronTrainer(2, admitAt: 2);
        trainer.Update([1, 2], 0, 1);
        trainer.Update([1], 0, 1);
        trainer.Tick();
        var scores = new int[2];
        trainer.Score([1, 2], scores);
        Assert.Equal([1, -1], scores);
        Assert.Equal(2, trainer.Compile().Weights);
    }

    [Fact]
    public void A_model_read_back_scores_the_same()
    {
        var model = Trained(out var examples).Compile();
        var bytes = new MemoryStream();
        model.WriteTo(bytes);
        ReadOnlySpan<byte> block = bytes.ToArray();
        var copy = PerceptronModel.ReadFrom(ref block);
        Assert.Equal(0, block.Length);
        var (one, other) = (new int[3], new int[3]);
        foreach (var (features, _) in examples)
        {
            model.Score(features, one);
            copy.Score(features, other);
            Assert.Equal(one, other);
        }
    }

    [Fact]
    public void A_model_of_three_classes_ranks_them_as_the_general_one()
    {
        var trainer = Trained(out var examples);
        var bytes = new MemoryStream();
        ThreeClassModel.Compile(trainer).WriteTo(bytes);
        ReadOnlySpan<byte> block = bytes.ToArray();
        var (model, compact) = (trainer.Compile(), ThreeClassModel.ReadFrom(ref block));
        Assert.Equal(0, block.Length);
        var (one, other) = (new int[3], new int[3]);
        foreach (var (features, _) in examples)
        {
            model.Score(features, one);
            compact.Score(features, other);
            Assert.Equal(one.Select(score => score - one[0]), other);
        }
    }

    [Fact]
    public void A_block_cut_short_is_refused()
    {
        var bytes = new MemoryStream();
        Trained(out _).Compile().WriteTo(bytes);
        Assert.Throws<ModelException>(() =>
        {
            ReadOnlySpan<byte> block = bytes.ToArray().AsSpan(0, (int)bytes.Length - 1);
            PerceptronModel.ReadFrom(ref block);
        });
    }

    private static PerceptronTrainer Trained(out List<(ulong[] Features, int Gold)> examples)
    {
        var random = new Random(3);
        examples = [.. Enumerable.Range(0, 3000).Select(i => (new[] { FeatureHash.Of(0, (ulong)(i % 3)), FeatureHash.Of(1, (ulong)random.Next(5000)) }, i % 3))];
        var trainer = new PerceptronTrainer(3);
        var scores = new int[3];
        for (var epoch = 0; epoch < 3; epoch++)
        {
            foreach (var (features, gold) in examples)
            {
                trainer.Tick();
                trainer.Score(features, scores);
                trainer.Update(features, gold, PerceptronModel.Best(scores));
            }
        }
        return trainer;
    }
}
