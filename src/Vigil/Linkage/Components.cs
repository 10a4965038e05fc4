namespace Vigil.Linkage;

/// <summary>Sets of items joined pair by pair (union-find with path halving). The sets do not depend on the order of joining.</summary>
internal sealed class Components(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    /// <summary>Joins the sets of two items.</summary>
    public void Join(int a, int b)
    {
        var (x, y) = (Root(a), Root(b));
        _parent[Math.Max(x, y)] = Math.Min(x, y);
    }

    /// <summary>The smallest item of an item's set.</summary>
    public int Root(int item)
    {
        while (_parent[item] != item) item = _parent[item] = _parent[_parent[item]];
        return item;
    }
}
