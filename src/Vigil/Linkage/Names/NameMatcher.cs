using System.Collections.Immutable;
using System.Text.Json;

namespace Vigil.Linkage.Names;

/// <summary>
/// Whether two names may be of one bearer, across spellings and scripts. A weighted sum of what they have and lack in common, with weights learnt from
/// pairs that people judged (<c>vigil train linkage</c>).
/// </summary>
public sealed class NameMatcher
{
    private static readonly Lazy<NameMatcher> Loaded = new(() => Read(DataFolder.Path("models", "linkage", "names.json")));

    private readonly ImmutableArray<int> _weights;

    /// <summary>A matcher with these weights, one for each feature.</summary>
    internal NameMatcher(ImmutableArray<int> weights) => _weights = weights;

    /// <summary>The matcher as shipped.</summary>
    public static NameMatcher Shipped => Loaded.Value;

    /// <summary>
    /// The odds that both names are of one bearer, as 100·log2(odds): 0 where it is as likely as not, below where they are names of two.
    /// </summary>
    public int Score(string one, string other, bool organization = false) => Score(NameFeatures.Of(one, other, organization));

    /// <summary>The score of features.</summary>
    internal int Score(int[] features)
    {
        var sum = 0L;
        for (var i = 0; i < features.Length; i++) sum += (long)_weights[i] * features[i];
        return (int)(sum / 1000);
    }

    private static NameMatcher Read(string path)
    {
        using var file = File.OpenRead(path);
        using var json = JsonDocument.Parse(file);
        var weights = json.RootElement.GetProperty("weights");
        return new NameMatcher([.. NameFeatures.Names.Select(name => weights.TryGetProperty(name, out var weight) ? weight.GetInt32() : 0)]);
    }
}
