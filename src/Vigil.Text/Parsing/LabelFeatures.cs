namespace Vigil.Text.Parsing;

/// <summary>The features of an arc about to be made, from which its relation is predicted. The dependent has all its children then.</summary>
internal static class LabelFeatures
{
    /// <summary>Upper bound of the number of features.</summary>
    public const int Most = 64;

    /// <summary>Fills in the features of the arc that <paramref name="action"/> would make.</summary>
    /// <returns>Number of features.</returns>
    public static int Fill(ParserState state, ParserAction action, Span<ulong> features)
    {
        var list = new FeatureList(features, 128);
        var (head, dependent) = state.Arc(action);
        ref readonly var h = ref state.Nodes[head];
        ref readonly var d = ref state.Nodes[dependent];
        var way = (ulong)action;
        Ends(ref list, h, d, way);
        Around(ref list, state, h, d, head, dependent, way);
        Children(ref list, state, h, d, way);
        return list.Count;
    }

    private static void Ends(ref FeatureList f, in ParserNode h, in ParserNode d, ulong way)
    {
        f.Add(way);
        f.Add(d.Word, way);
        f.Add(d.WordTag, way);
        f.Add(d.Tag, way);
        f.Add(h.Word, way);
        f.Add(h.WordTag, way);
        f.Add(h.Tag, way);
        f.Add(h.Word, d.Word);
        f.Add(h.WordTag, d.Tag, way);
        f.Add(h.Tag, d.WordTag, way);
        f.Add(h.Tag, d.Tag, way);
        f.Add(h.Upos, d.Upos, way);
        f.Add(h.Word, d.Upos, way);
        f.Add(h.Upos, d.Word, way);
        f.Add(h.Suffix, d.Suffix, way);
        f.Add(h.Tag, d.Suffix, way);
        f.Add(h.Suffix, d.Tag, way);
        f.Add(d.Shape, d.Upos, h.Upos, way);
        f.Add(d.Shape, h.Shape, d.Upos, h.Upos);
    }

    private static void Around(ref FeatureList f, ParserState state, in ParserNode h, in ParserNode d, int head, int dependent, ulong way)
    {
        var none = state.Count + 1;
        ref readonly var before = ref state.Nodes[dependent == 0 ? none : dependent - 1];
        ref readonly var after = ref state.Nodes[dependent + 1];
        ref readonly var next = ref state.Nodes[Math.Min(head + 1, none)];
        ref readonly var s1 = ref state.Nodes[state.Stack(1)];
        ref readonly var b0 = ref state.Nodes[state.Buffer(0)];
        ref readonly var b1 = ref state.Nodes[state.Buffer(1)];
        var distance = ActionFeatures.Distance(head, dependent);
        f.Add(distance, h.Tag, d.Tag, way);
        f.Add(distance, d.Word, way);
        f.Add(before.Tag, d.Tag, after.Tag, way);
        f.Add(before.Word, d.Tag, way);
        f.Add(after.Word, d.Tag, way);
        f.Add(h.Tag, d.Tag, next.Tag, way);
        f.Add(h.Tag, d.Tag, s1.Tag, b0.Tag);
        f.Add(h.Tag, d.Tag, b0.Tag, b1.Tag);
        f.Add(b0.Word, d.Tag, way);
        f.Add(s1.Word, d.Tag, way);
    }

    private static void Children(ref FeatureList f, ParserState state, in ParserNode h, in ParserNode d, ulong way)
    {
        ref readonly var left = ref state.Nodes[state.Child(d.Left1)];
        ref readonly var left2 = ref state.Nodes[state.Child(d.Left2)];
        ref readonly var right = ref state.Nodes[state.Child(d.Right1)];
        ref readonly var headLeft = ref state.Nodes[state.Child(h.Left1)];
        ref readonly var headRight = ref state.Nodes[state.Child(h.Right1)];
        f.Add(d.LeftSet, d.Tag, way);
        f.Add(d.LeftSet, d.Tag, h.Tag, way);
        f.Add(d.RightSet, d.Tag, h.Tag, way);
        f.Add(d.LeftSet, d.RightSet, d.Tag, way);
        f.Add(d.LeftSet, d.Word, way);
        f.Add(h.LeftSet, h.Tag, d.Tag, way);
        f.Add(h.RightSet, h.Tag, d.Tag, way);
        f.Add(h.LeftSet, h.RightSet, d.Tag, way);
        f.Add(h.LeftSet, h.Word, d.Tag);
        f.Add(h.RightSet, h.Word, d.Tag);
        f.Add(left.Word, d.Tag, way);
        f.Add(left.Word, d.Tag, h.Tag, way);
        f.Add(left.Word, h.Word, way);
        f.Add(left.Word, d.Word, way);
        f.Add(left2.Word, d.Tag, h.Tag, way);
        f.Add(right.Word, d.Tag, h.Tag, way);
        f.Add(right.Tag, d.Tag, h.Tag, way);
        f.Add(h.Sense, d.Sense, way);
        f.Add(d.Sense, h.Tag, way);
        f.Add(h.Sense, d.Tag, way);
        f.Add(d.Sense, left.Word, way);
        f.Add(h.Sense, left.Word, d.Sense);
        f.Add(d.Sense, d.LeftSet, way);
        f.Add(headLeft.Word, h.Tag, d.Tag, way);
        f.Add(headRight.Word, h.Tag, d.Tag, way);
    }
}
