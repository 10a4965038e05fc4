using Vigil.Text.Tagging;
using Vigil.Text.Training;

namespace Vigil.Text.Parsing;

/// <summary>
/// Finds the head and the relation of every word: a greedy arc-hybrid parser, whose moves and relations are predicted apart.
/// Immutable and safe to use from many threads; takes time in proportion to the words. Every result is a tree with one root.
/// </summary>
public sealed class DependencyParser
{
    [ThreadStatic]
    private static ParserState? stateBuffer;

    private readonly Tagger tagger;
    private readonly ThreeClassModel actions;
    private readonly PerceptronModel labels;

    internal DependencyParser(Tagger tagger, ThreeClassModel actions, PerceptronModel labels)
    {
        this.tagger = tagger;
        this.actions = actions;
        this.labels = labels;
    }

    /// <summary>Parses one sentence.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="tags">Their tags, numbered as by the tagger that the parser was trained with.</param>
    /// <param name="heads">Receives the index of the head of each word, -1 for the root.</param>
    /// <param name="relations">Receives the relation of each word to its head.</param>
    public void Parse(ReadOnlySpan<WordForm> words, ReadOnlySpan<byte> tags, Span<int> heads, Span<Relation> relations)
    {
        var state = stateBuffer ??= new();
        state.Reset(words, tags, tagger);
        Span<ulong> features = stackalloc ulong[ActionFeatures.Most];
        Span<int> scores = stackalloc int[3];
        Span<int> labelScores = stackalloc int[labels.Classes];
        while (!state.Finished)
        {
            actions.Score(features[..ActionFeatures.Fill(state, features)], scores);
            var action = Best(state, scores);
            if (action == ParserAction.Shift)
                state.Shift();
            else
                state.Attach(action, Label(state, action, features, labelScores));
        }
        for (var i = 0; i < words.Length; i++)
            (heads[i], relations[i]) = (state.Nodes[i].Head == words.Length ? -1 : state.Nodes[i].Head, state.Nodes[i].Relation);
    }

    /// <summary>Writes the parser as one block.</summary>
    public void WriteTo(Stream stream)
    {
        actions.WriteTo(stream);
        labels.WriteTo(stream);
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote.</summary>
    /// <param name="block">The block.</param>
    /// <param name="tagger">The tagger that the parser was trained with.</param>
    /// <exception cref="ModelException">The block is cut short (VT203).</exception>
    public static DependencyParser ReadFrom(ReadOnlySpan<byte> block, Tagger tagger)
    {
        var actions = ThreeClassModel.ReadFrom(ref block);
        return new(tagger, actions, PerceptronModel.ReadFrom(ref block));
    }

    /// <summary>The allowed move with the highest score, the first of equals.</summary>
    internal static ParserAction Best(ParserState state, ReadOnlySpan<int> scores)
    {
        var best = -1;
        for (var i = 0; i < scores.Length; i++)
        {
            if (state.Allows((ParserAction)i) && (best < 0 || scores[i] > scores[best]))
                best = i;
        }
        return (ParserAction)best;
    }

    /// <summary>The relation with the highest score for that arc: <see cref="Relation.Root"/> where the root is the head, and only there.</summary>
    internal static Relation BestLabel(ParserState state, ParserAction action, Span<int> scores)
    {
        if (state.Arc(action).Head == state.Count)
            return Relation.Root;
        scores[(int)Relation.Root] = int.MinValue;
        return (Relation)PerceptronModel.Best(scores);
    }

    private Relation Label(ParserState state, ParserAction action, Span<ulong> features, Span<int> scores)
    {
        labels.Score(features[..LabelFeatures.Fill(state, action, features)], scores);
        return BestLabel(state, action, scores);
    }
}
