namespace Vigil.Text.Parsing;

/// <summary>The features of a parser state from which the next move is predicted (after Zhang and Nivre 2011).</summary>
internal static class ActionFeatures
{
    /// <summary>Upper bound of the number of features.</summary>
    public const int Most = 144;

    /// <summary>Fills in the features of <paramref name="state"/>.</summary>
    /// <returns>Number of features.</returns>
    public static int Fill(ParserState state, Span<ulong> features)
    {
        var list = new FeatureList(features, 0);
        var (i0, i1, j0) = (state.Stack(0), state.Stack(1), state.Buffer(0));
        ref readonly var s0 = ref state.Nodes[i0];
        ref readonly var s1 = ref state.Nodes[i1];
        ref readonly var s2 = ref state.Nodes[state.Stack(2)];
        ref readonly var b0 = ref state.Nodes[j0];
        ref readonly var b1 = ref state.Nodes[state.Buffer(1)];
        ref readonly var b2 = ref state.Nodes[state.Buffer(2)];
        Words(ref list, s0, s1, s2, b0, b1, b2);
        Pairs(ref list, s0, s1, b0, b1);
        Tags(ref list, s0, s1, s2, b0, b1, b2);
        Children(ref list, state, s0, s1, b0);
        Relations(ref list, state, s0, s1, b0);
        Senses(ref list, state, s0, s1, b0, b1);
        Between(ref list, s0, s1, b0, Distance(i0, j0), Distance(i1, i0));
        return list.Count;
    }

    private static void Words(ref FeatureList f, in ParserNode s0, in ParserNode s1, in ParserNode s2, in ParserNode b0, in ParserNode b1, in ParserNode b2)
    {
        f.Add(s0.Word);
        f.Add(s0.WordTag);
        f.Add(s1.Word);
        f.Add(s1.WordTag);
        f.Add(s2.WordTag);
        f.Add(b0.Word);
        f.Add(b0.WordTag);
        f.Add(b1.Word);
        f.Add(b1.WordTag);
        f.Add(b2.WordTag);
        f.Add(s0.Suffix, s0.Tag);
        f.Add(b0.Suffix, b0.Tag);
        f.Add(s0.Suffix, b0.Suffix);
        f.Add(s0.Suffix, b0.Tag);
        f.Add(s0.Tag, b0.Suffix);
        f.Add(s1.Suffix, s0.Suffix);
        f.Add(s0.Shape, b0.Shape, s0.Upos, b0.Upos);
    }

    private static void Pairs(ref FeatureList f, in ParserNode s0, in ParserNode s1, in ParserNode b0, in ParserNode b1)
    {
        f.Add(s0.WordTag, b0.WordTag);
        f.Add(s0.WordTag, b0.Tag);
        f.Add(s0.Tag, b0.WordTag);
        f.Add(s0.Word, b0.Word);
        f.Add(s0.Upos, b0.Upos);
        f.Add(s0.Tag, b0.Tag);
        f.Add(s1.WordTag, s0.WordTag);
        f.Add(s1.WordTag, s0.Tag);
        f.Add(s1.Tag, s0.WordTag);
        f.Add(s1.Word, s0.Word);
        f.Add(s1.Tag, s0.Tag);
        f.Add(s1.Word, b0.Word);
        f.Add(s1.Tag, b0.WordTag);
        f.Add(s1.WordTag, b0.Tag);
        f.Add(s0.Word, b1.Word);
        f.Add(s0.Word, b0.Tag, b1.Tag);
        f.Add(s0.Tag, b0.Word, b1.Tag);
        f.Add(b0.Word, b1.Tag);
        f.Add(b0.Tag, b1.Word);
        f.Add(s1.Word, s0.Tag, b0.Tag);
        f.Add(s1.Tag, s0.Word, b0.Tag);
        f.Add(s1.Tag, s0.Tag, b0.Word);
    }

    private static void Tags(ref FeatureList f, in ParserNode s0, in ParserNode s1, in ParserNode s2, in ParserNode b0, in ParserNode b1, in ParserNode b2)
    {
        f.Add(b0.Tag, b1.Tag);
        f.Add(s1.Tag, b0.Tag);
        f.Add(s0.Tag, b0.Tag, b1.Tag);
        f.Add(s1.Tag, s0.Tag, b0.Tag);
        f.Add(s2.Tag, s1.Tag, s0.Tag);
        f.Add(b0.Tag, b1.Tag, b2.Tag);
        f.Add(s1.Tag, s0.Tag, b0.Tag, b1.Tag);
        f.Add(s0.Tag, b0.Tag, b1.Tag, b2.Tag);
        f.Add(s2.Tag, s1.Tag, s0.Tag, b0.Tag);
        f.Add(s1.Upos, s0.Upos, b0.Upos, b1.Upos);
        f.Add(s2.Upos, s0.Upos, b0.Upos);
    }

    private static void Children(ref FeatureList f, ParserState state, in ParserNode s0, in ParserNode s1, in ParserNode b0)
    {
        ref readonly var s0l = ref state.Nodes[state.Child(s0.Left1)];
        ref readonly var s0l2 = ref state.Nodes[state.Child(s0.Left2)];
        ref readonly var s0r = ref state.Nodes[state.Child(s0.Right1)];
        ref readonly var s0r2 = ref state.Nodes[state.Child(s0.Right2)];
        ref readonly var s1l = ref state.Nodes[state.Child(s1.Left1)];
        ref readonly var s1r = ref state.Nodes[state.Child(s1.Right1)];
        ref readonly var s1r2 = ref state.Nodes[state.Child(s1.Right2)];
        ref readonly var b0l = ref state.Nodes[state.Child(b0.Left1)];
        ref readonly var b0l2 = ref state.Nodes[state.Child(b0.Left2)];
        f.Add(s0l.WordTag);
        f.Add(s0r.WordTag);
        f.Add(b0l.WordTag);
        f.Add(s1r.WordTag);
        f.Add(s1l.WordTag);
        f.Add(s0.Tag, s0l.Tag, b0.Tag);
        f.Add(s0.Tag, s0r.Tag, b0.Tag);
        f.Add(s0.Tag, b0.Tag, b0l.Tag);
        f.Add(s1.Tag, s0.Tag, s0l.Tag);
        f.Add(s1.Tag, s0.Tag, s0r.Tag);
        f.Add(s1.Tag, s1r.Tag, s0.Tag);
        f.Add(s0.Tag, s0l.Tag, s0l2.Tag);
        f.Add(s0.Tag, s0r.Tag, s0r2.Tag);
        f.Add(b0.Tag, b0l.Tag, b0l2.Tag);
        f.Add(s1.Tag, s1r.Tag, s1r2.Tag);
        f.Add(s0l.Word, s0.Word, b0.Word);
        f.Add(s0l.Word, s0.Tag, b0.Tag);
        f.Add(s0r.Word, s0.Tag, b0.Tag);
        f.Add(b0l.Word, s0.Tag, b0.Tag);
        f.Add(s1r.Word, s1.Tag, s0.Tag);
        f.Add(s0l.Word, s1.Word, s0.Tag);
        f.Add(s0l.Word, s1.Tag, s0.Tag);
    }

    private static void Relations(ref FeatureList f, ParserState state, in ParserNode s0, in ParserNode s1, in ParserNode b0)
    {
        f.Add(s0.LeftSet, s0.Tag);
        f.Add(s0.RightSet, s0.Tag);
        f.Add(s0.LeftSet, s0.Word);
        f.Add(s0.RightSet, s0.Word);
        f.Add(b0.LeftSet, b0.Tag);
        f.Add(b0.LeftSet, b0.Word);
        f.Add(s1.RightSet, s1.Tag);
        f.Add(s1.RightSet, s1.Word);
        f.Add(s1.LeftSet, s1.Tag);
        f.Add(s0.LeftSet, s0.Tag, b0.Tag);
        f.Add(s0.RightSet, s0.Tag, b0.Tag);
        f.Add(s0.Tag, b0.LeftSet, b0.Tag);
        f.Add(s1.RightSet, s1.Tag, s0.Tag);
        f.Add(s0.LeftSet, s1.Tag, s0.Tag);
        f.Add(s0.LeftSet, s0.RightSet, s0.Tag, b0.Tag);
        f.Add(Label(state, s0.Left1), Label(state, s0.Right1), s0.Tag);
        f.Add(Label(state, s0.Right1), Label(state, s0.Right2), s0.Tag);
        f.Add(Label(state, b0.Left1), Label(state, b0.Left2), b0.Tag);
        f.Add(Cap(s0.LeftCount), Cap(s0.RightCount), s0.Tag);
        f.Add(Cap(s0.RightCount), s0.Word);
        f.Add(Cap(b0.LeftCount), b0.Tag);
        f.Add(Cap(s1.RightCount), s1.Tag, s0.Tag);
    }

    private static void Senses(ref FeatureList f, ParserState state, in ParserNode s0, in ParserNode s1, in ParserNode b0, in ParserNode b1)
    {
        ref readonly var s0l = ref state.Nodes[state.Child(s0.Left1)];
        f.Add(s0.Sense, b0.Sense);
        f.Add(s1.Sense, s0.Sense);
        f.Add(s0.Sense, b0.Word);
        f.Add(s0.Word, b0.Sense);
        f.Add(s1.Sense, s0.Word);
        f.Add(s1.Word, s0.Sense);
        f.Add(s1.Sense, b0.Word);
        f.Add(s0.Sense, b0.Word, b1.Sense);
        f.Add(s1.Sense, s0.Sense, b0.Sense);
        f.Add(s1.Sense, s0l.Word, s0.Sense);
        f.Add(s1.Word, s0l.Word, s0.Sense);
    }

    private static void Between(ref FeatureList f, in ParserNode s0, in ParserNode s1, in ParserNode b0, ulong ahead, ulong back)
    {
        var verbs = Cap(b0.VerbsBefore - s0.VerbsUpTo);
        var marks = Cap(b0.MarksBefore - s0.MarksUpTo);
        f.Add(ahead, s0.Tag, b0.Tag);
        f.Add(ahead, s0.Word);
        f.Add(ahead, b0.Word);
        f.Add(ahead, s0.Tag);
        f.Add(ahead, b0.Tag);
        f.Add(back, s1.Tag, s0.Tag);
        f.Add(back, s1.Tag, s0.Tag, b0.Tag);
        f.Add(verbs, marks, s0.Tag, b0.Tag);
        f.Add(verbs, marks, s0.Upos, s1.Upos);
        f.Add(Cap(s0.VerbsBefore - s1.VerbsUpTo), Cap(s0.MarksBefore - s1.MarksUpTo), s1.Tag, s0.Tag);
    }

    private static ulong Label(ParserState state, int link) => link == 0 ? 255 : (ulong)state.Nodes[link - 1].Relation;

    private static ulong Cap(int count) => (ulong)Math.Clamp(count, 0, 4);

    /// <summary>The distance of two nodes in steps of 1, 2, 3, 4, 5, 6 to 9, and more.</summary>
    internal static ulong Distance(int first, int second) => Math.Abs(second - first) switch
    {
        < 6 and var d => (ulong)d,
        < 10 => 6,
        _ => 7,
    };
}
