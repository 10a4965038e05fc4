namespace Vigil.Linkage;

/// <summary>Spreads work over all cores where there is enough of it: for a few items the spreading costs more than the work.</summary>
internal static class Fan
{
    private const int Few = 512;

    /// <summary>Does the work for each number from 0 to <paramref name="count"/>, in any order.</summary>
    public static void Out(int count, Action<int> work)
    {
        if (count >= Few) Parallel.For(0, count, work);
        else
        {
            for (var i = 0; i < count; i++) work(i);
        }
    }
}
