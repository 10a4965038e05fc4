using Vigil.Text.Parsing;
using Vigil.Text.Tagging;

namespace Vigil.Text.Training;

/// <summary>
/// Learns a <see cref="DependencyParser"/> with a dynamic oracle, following its own mistakes from the second epoch on
/// (Goldberg and Nivre 2013). The same sentences, seed and settings give the same parser.
/// </summary>
public sealed class ParserTrainer
{
    private const double Exploration = 0.9;

    private readonly Tagger tagger;
    private readonly Random random;
    private readonly FeatureDropout dropout;
    private readonly TrainingSettings settings;
    private readonly Example[] examples;
    private readonly PerceptronTrainer actions;
    private readonly PerceptronTrainer labels;
    private readonly ParserState state = new();
    private readonly ulong[] features = new ulong[Math.Max(ActionFeatures.Most, LabelFeatures.Most)];
    private readonly int[] scores = new int[3];
    private readonly int[] labelScores = new int[Relations.Count];

    private ParserTrainer(IReadOnlyList<TaggedSentence> sentences, IReadOnlyList<byte[]> tags, Tagger tagger, TrainingSettings settings)
    {
        this.tagger = tagger;
        this.settings = settings;
        random = new(settings.Seed);
        dropout = new(settings.Dropout, settings.Seed);
        actions = new(3, settings.AdmitAt);
        labels = new(Relations.Count, settings.AdmitAt);
        examples = [.. sentences.Select((sentence, i) => new Example(sentence, tags[i], new(sentence.Heads)))];
    }

    /// <summary>Learns a parser.</summary>
    /// <param name="sentences">What to learn from.</param>
    /// <param name="tags">The tags of their words as a tagger that has not seen them gives them (see <see cref="Jackknife"/>).</param>
    /// <param name="tagger">The tagger to be used with the parser.</param>
    /// <param name="settings">How to learn.</param>
    public static DependencyParser Train(
        IReadOnlyList<TaggedSentence> sentences, IReadOnlyList<byte[]> tags, Tagger tagger, TrainingSettings settings)
    {
        var trainer = new ParserTrainer(sentences, tags, tagger, settings);
        for (var epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            trainer.random.Shuffle(trainer.examples);
            var (wrong, words) = (0, 0);
            foreach (var example in trainer.examples)
            {
                wrong += trainer.Learn(example, explore: epoch > 1);
                words += example.Tags.Length;
            }
            settings.Progress?.Invoke(epoch, (int)(1000L * wrong / Math.Max(1, words)));
        }
        return new(tagger, ThreeClassModel.Compile(trainer.actions, 2 * settings.MinWeight), trainer.labels.Compile(settings.MinWeight));
    }

    private int Learn(Example example, bool explore)
    {
        state.Reset(example.Sentence.Words, example.Tags, tagger);
        while (!state.Finished)
        {
            var action = LearnAction(example.Oracle, explore);
            if (action == ParserAction.Shift)
                state.Shift();
            else
                state.Attach(action, LearnLabel(example, action));
        }
        var wrong = 0;
        for (var i = 0; i < example.Tags.Length; i++)
            wrong += example.Oracle.IsGold(state.Nodes[i].Head, i) && state.Nodes[i].Relation == example.Sentence.Relations[i] ? 0 : 1;
        return wrong;
    }

    private ParserAction LearnAction(DynamicOracle oracle, bool explore)
    {
        var filled = dropout.Keep(features.AsSpan(0, ActionFeatures.Fill(state, features)));
        actions.Score(filled, scores);
        var guess = DependencyParser.Best(state, scores);
        var gold = BestGold(oracle);
        actions.Tick();
        var cost = oracle.Cost(state, gold);
        for (var i = 0; i < 3; i++)
        {
            var rival = (ParserAction)i;
            if (state.Allows(rival) && scores[i] + settings.Margin >= scores[(int)gold] && oracle.Cost(state, rival) > cost)
                actions.Update(filled, (int)gold, i);
        }
        return oracle.Cost(state, guess) <= cost || (explore && random.NextDouble() < Exploration) ? guess : gold;
    }

    // The cheapest of the allowed moves; of several, the one with the highest score.
    private ParserAction BestGold(DynamicOracle oracle)
    {
        var (best, bestCost) = (-1, int.MaxValue);
        for (var i = 0; i < 3; i++)
        {
            if (!state.Allows((ParserAction)i))
                continue;
            var cost = oracle.Cost(state, (ParserAction)i);
            if (cost < bestCost || (cost == bestCost && scores[i] > scores[best]))
                (best, bestCost) = (i, cost);
        }
        return (ParserAction)best;
    }

    private Relation LearnLabel(Example example, ParserAction action)
    {
        var filled = dropout.Keep(features.AsSpan(0, LabelFeatures.Fill(state, action, features)));
        labels.Score(filled, labelScores);
        var guess = DependencyParser.BestLabel(state, action, labelScores);
        var (head, dependent) = state.Arc(action);
        if (head < state.Count && example.Oracle.IsGold(head, dependent))
            labels.Learn(filled, labelScores, (int)example.Sentence.Relations[dependent], settings.Margin);
        return guess;
    }

    private sealed record Example(TaggedSentence Sentence, byte[] Tags, DynamicOracle Oracle);
}
