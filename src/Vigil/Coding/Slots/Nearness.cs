using Vigil.Mentions.Syntax;
using Vigil.Text.Parsing;

namespace Vigil.Coding.Slots;

/// <summary>How closely words belong to a trigger: what a date, place or number in the sentence is weighed by.</summary>
internal static class Nearness
{
    /// <summary>Too far to belong.</summary>
    public const int Never = 1000;

    private const int OtherClause = 20;

    /// <summary>
    /// Cost of tying the token to the trigger: few where it hangs below it, more where it hangs on the clause above, most where another
    /// trigger's clause lies between them.
    /// </summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="token">Head of the words.</param>
    /// <param name="trigger">The trigger.</param>
    /// <param name="others">Triggers of other events in the sentence.</param>
    public static int Cost(Tree tree, int token, int trigger, IReadOnlyCollection<int> others)
    {
        var down = Path(tree, token, trigger);
        if (down >= 0) return down + (Crosses(tree, token, trigger, others) ? 30 : 0);
        var steps = 0;
        for (int at = trigger, up = tree[trigger].Head; up >= 0 && steps < 12; at = up, up = tree[up].Head)
        {
            steps++;
            if (Path(tree, token, up) is not (var side and >= 0)) continue;
            var cost = 8 + steps + side + (Crosses(tree, token, up, others) ? 24 : 0);
            if (side == 0 && others.Contains(up)) cost += 4;
            return cost + (Parts(tree, at) ? 30 : 0);
        }
        return 40;
    }

    private static int Path(Tree tree, int from, int to)
    {
        var cost = 0;
        for (var at = from; at >= 0; at = tree[at].Head)
        {
            if (at == to) return cost;
            if (at != from && !tree.IsVerb(at) && tree.Child(at, Relation.Nsubj, Relation.NsubjPass) >= 0) cost += OtherClause;
            cost += tree[at].Relation switch { Relation.AclRelcl => OtherClause, Relation.Ccomp or Relation.Advcl or Relation.Parataxis => 6, Relation.Acl => 3, _ => 1 };
        }
        return -1;
    }

    private static bool Crosses(Tree tree, int from, int to, IReadOnlyCollection<int> others)
    {
        for (var at = from; at >= 0 && at != to; at = tree[at].Head)
            if (others.Contains(at)) return true;
        return false;
    }

    /// <summary>Whether a clause stands at another time or place than the one above it: relative clauses, and "after", "before" and "since" clauses.</summary>
    private static bool Parts(Tree tree, int at) => tree[at].Relation switch
    {
        Relation.AclRelcl => true,
        Relation.Advcl => tree.Children(at, Relation.Mark).Select(tree.Lower).Any(w => w is "after" or "before" or "since" or "until"),
        _ => false,
    };
}
