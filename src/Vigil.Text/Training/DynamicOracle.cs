using Vigil.Text.Parsing;

namespace Vigil.Text.Training;

/// <summary>
/// Tells what each move of the arc-hybrid system costs: how many gold arcs that could still be made it puts out of reach
/// (Goldberg and Nivre 2013). For a non-projective tree some cost cannot be avoided; the cheapest moves are then the best.
/// </summary>
internal sealed class DynamicOracle
{
    private readonly int[] heads;
    private readonly int[][] children;

    /// <summary>Takes the gold heads of a sentence, -1 for the root.</summary>
    public DynamicOracle(IReadOnlyList<int> gold)
    {
        heads = [.. gold.Select(head => head < 0 ? gold.Count : head)];
        var byHead = Enumerable.Range(0, heads.Length).ToLookup(i => heads[i]);
        children = [.. Enumerable.Range(0, heads.Length + 2).Select(i => byHead[i].ToArray())];
    }

    /// <summary>Whether the arc is in the gold tree.</summary>
    public bool IsGold(int head, int dependent) => heads[dependent] == head;

    /// <summary>The cost of an allowed move.</summary>
    public int Cost(ParserState state, ParserAction action) => action switch
    {
        ParserAction.Shift => ShiftCost(state),
        ParserAction.Left => LeftCost(state),
        _ => RightCost(state),
    };

    private int ShiftCost(ParserState state)
    {
        var word = state.Next;
        var head = heads[word];
        var cost = OnStack(state, head) && head != state.Stack(0) ? 1 : 0;
        foreach (var child in children[word])
            cost += OnStack(state, child) ? 1 : 0;
        return cost;
    }

    private int LeftCost(ParserState state)
    {
        var word = state.Stack(0);
        var head = heads[word];
        return LostChildren(state, word) + (head == state.Stack(1) || head > state.Next ? 1 : 0);
    }

    private int RightCost(ParserState state)
    {
        var word = state.Stack(0);
        return LostChildren(state, word) + (heads[word] >= state.Next ? 1 : 0);
    }

    private int LostChildren(ParserState state, int word)
    {
        var lost = 0;
        foreach (var child in children[word])
            lost += child >= state.Next ? 1 : 0;
        return lost;
    }

    private static bool OnStack(ParserState state, int word) => word < state.Next && state.Nodes[word].Head == ParserState.NoHead;
}
