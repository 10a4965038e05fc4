using Vigil.Text.Entities;

namespace Vigil.Text.Training;

/// <summary>How an entity finder is trained.</summary>
public sealed record EntityTrainingOptions
{
    /// <summary>Passes over the examples.</summary>
    public int Epochs { get; init; } = 12;

    /// <summary>Strength of the pull of weights towards zero, per example.</summary>
    public double Regularization { get; init; } = 4e-6;

    /// <summary>Length of the first steps.</summary>
    public double Rate { get; init; } = 0.05;

    /// <summary>Share of features left out at random, so that no single word is leaned on.</summary>
    public double Dropout { get; init; } = 0.4;

    /// <summary>Weight of sources other than the one whose guidelines are followed.</summary>
    public double OtherWeight { get; init; } = 0.5;

    /// <summary>Seed of the order of examples.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Weights nearer to zero than this are left out when all of a feature's are.</summary>
    public double Prune { get; init; } = 0.1;
}

/// <summary>Trains an entity finder: a linear-chain conditional random field by stochastic gradient descent (Bottou 2010).</summary>
public static class EntityTrainer
{
    /// <summary>Trains on examples, some of which may leave labels open.</summary>
    /// <param name="examples">The sentences.</param>
    /// <param name="lexicon">The compiled lists of names.</param>
    /// <param name="options">Settings, or null for those that did best in cross-validation.</param>
    public static EntityFinder Train(IReadOnlyList<EntityExample> examples, EntityLexicon lexicon, EntityTrainingOptions? options = null)
    {
        options ??= new();
        var chains = new EntityChains(lexicon);
        foreach (var example in examples)
            chains.Add(example, example.Source == EntitySource.UniversalNer ? 1 : (float)options.OtherWeight);
        var field = new ConditionalField(chains.Features, options.Dropout, options.Seed);
        var order = Enumerable.Range(0, chains.Items.Count).ToArray();
        var random = new Random(options.Seed);
        var step = 0L;
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                var rate = options.Rate / (1 + (options.Rate * options.Regularization * step++));
                rate *= 1 - (0.9 * epoch / options.Epochs);
                field.Learn(chains.Items[i], (float)rate, (float)options.Regularization);
            }
        }
        return new(lexicon, field.Compile(chains, options));
    }
}
