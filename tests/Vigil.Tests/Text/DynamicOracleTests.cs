using Vigil.Text.Parsing;
using Vigil.Text.Tagging;
using Vigil.Text.Training;
using Xunit;

namespace Vigil.Tests.Text;

public class DynamicOracleTests
{
    private static readonly Tagger Tagger = new TinyTreebank().Tagger;

    /// <summary>The cost of a move is the number of gold arcs that no sequence of later moves can win back, tried out one by one.</summary>
    [Fact]
    public void Costs_agree_with_trying_out_every_continuation_of_a_projective_tree()
    {
        var random = new Random(5);
        for (var round = 0; round < 40; round++)
        {
            var heads = RandomProjectiveTree(random, 1 + random.Next(4));
            var moves = new List<ParserAction>();
            for (var state = Replay(heads.Length, moves); !state.Finished; state = Replay(heads.Length, moves))
            {
                var allowed = Possible(state).ToArray();
                foreach (var action in allowed)
                    Assert.Equal(BestScore(heads, moves) - BestScore(heads, [.. moves, action]), new DynamicOracle(heads).Cost(state, action));
                moves.Add(allowed[random.Next(allowed.Length)]);
            }
        }
    }

    [Fact]
    public void Following_the_cheapest_moves_builds_a_projective_tree()
    {
        var random = new Random(6);
        for (var round = 0; round < 200; round++)
        {
            var heads = RandomProjectiveTree(random, 1 + random.Next(20));
            var oracle = new DynamicOracle(heads);
            var state = Replay(heads.Length, []);
            while (!state.Finished)
                Make(state, Enum.GetValues<ParserAction>().Where(state.Allows).MinBy(action => oracle.Cost(state, action)));
            Assert.Equal(heads, Heads(state));
        }
    }

    private static ParserState Replay(int count, IEnumerable<ParserAction> moves)
    {
        var state = new ParserState();
        state.Reset(new WordForm[count], new byte[count], Tagger);
        foreach (var move in moves)
            Make(state, move);
        return state;
    }

    private static void Make(ParserState state, ParserAction action)
    {
        if (action == ParserAction.Shift)
            state.Shift();
        else
            state.Attach(action, Relation.Dep);
    }

    // All moves of the transition system: the parser's own rule that only one word hangs on the root is left out of account.
    private static IEnumerable<ParserAction> Possible(ParserState state) =>
        Enum.GetValues<ParserAction>().Where(action => state.Allows(action) || (action == ParserAction.Left && state.Depth > 0));

    private static int BestScore(int[] heads, List<ParserAction> moves)
    {
        var state = Replay(heads.Length, moves);
        if (state.Finished)
            return Heads(state).Zip(heads).Count(pair => pair.First == pair.Second);
        return Possible(state).Max(action => BestScore(heads, [.. moves, action]));
    }

    private static int[] Heads(ParserState state) => [.. state.Nodes.Take(state.Count).Select(node => node.Head == state.Count ? -1 : node.Head)];

    // Splits the span at a random head, and each side again.
    private static int[] RandomProjectiveTree(Random random, int count)
    {
        var heads = new int[count];
        Fill(0, count, -1);
        return heads;

        void Fill(int first, int end, int head)
        {
            if (first == end)
                return;
            var middle = random.Next(first, end);
            heads[middle] = head;
            Fill(first, middle, middle);
            Fill(middle + 1, end, middle);
        }
    }
}
