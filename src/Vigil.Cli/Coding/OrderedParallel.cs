namespace Vigil.Cli.Coding;

/// <summary>Works on many items at once and gives the results in the order of the items, with no more than a few waiting.</summary>
internal static class OrderedParallel
{
    private const int WaitingPerCore = 8;

    /// <summary>The results of <paramref name="work"/>, lazily, in order.</summary>
    public static IEnumerable<TResult> Select<T, TResult>(IEnumerable<T> items, Func<T, TResult> work, int cores)
    {
        var waiting = new Queue<Task<TResult>>();
        foreach (var item in items)
        {
            waiting.Enqueue(Task.Run(() => work(item)));
            if (waiting.Count >= cores * WaitingPerCore) yield return waiting.Dequeue().GetAwaiter().GetResult();
        }
        while (waiting.TryDequeue(out var task)) yield return task.GetAwaiter().GetResult();
    }
}
