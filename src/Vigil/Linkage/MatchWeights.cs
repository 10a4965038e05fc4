using System.Collections.Frozen;
using System.Text.Json;

namespace Vigil.Linkage;

/// <summary>
/// Weights of the findings of a comparison, in hundredths of a bit: 100·log2(m/u), where m is how often the finding is made on pairs that are one and u on
/// pairs that are not (Fellegi and Sunter, "A theory for record linkage", 1969). Learnt by <c>vigil train linkage</c>, shipped as models/linkage.
/// </summary>
public sealed class MatchWeights
{
    private static readonly Lazy<MatchWeights> LoadedEvents = new(() => Shipped("events"));
    private static readonly Lazy<MatchWeights> LoadedPeople = new(() => Shipped("people"));
    private static readonly Lazy<MatchWeights> LoadedOrganizations = new(() => Shipped("organizations"));

    private readonly FrozenDictionary<(string, string), WeightPart> _findings;

    private MatchWeights(IEnumerable<WeightPart> findings, int threshold, int question, int mean)
    {
        _findings = findings.ToFrozenDictionary(part => (part.Field, part.Finding));
        Threshold = threshold;
        Question = question;
        Mean = mean;
    }

    /// <summary>From this weight on a pair is held to be one.</summary>
    public int Threshold { get; }

    /// <summary>From this weight on a pair is a question for a person.</summary>
    public int Question { get; }

    /// <summary>Least mean weight between two groups that are joined.</summary>
    public int Mean { get; }

    /// <summary>Weights of event mentions as shipped.</summary>
    public static MatchWeights Events => LoadedEvents.Value;

    /// <summary>Weights of people as shipped.</summary>
    public static MatchWeights People => LoadedPeople.Value;

    /// <summary>Weights of organisations as shipped.</summary>
    public static MatchWeights Organizations => LoadedOrganizations.Value;

    /// <summary>All findings, by field and finding.</summary>
    public IEnumerable<WeightPart> Findings =>
        _findings.Values.OrderBy(part => part.Field, StringComparer.Ordinal).ThenBy(part => part.Finding, StringComparer.Ordinal);

    /// <summary>The part for a finding; one that was never seen weighs nothing.</summary>
    public WeightPart Part(string field, string finding) =>
        _findings.TryGetValue((field, finding), out var part) ? part : new WeightPart(field, finding, 0);

    /// <summary>Reads weights: <c>{"threshold","question","mean","weights":{field:{finding:hundredths of a bit, or "no" where it contradicts}}}</c>.</summary>
    public static MatchWeights Read(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var findings =
            from field in root.GetProperty("weights").EnumerateObject()
            from finding in field.Value.EnumerateObject()
            let contradicts = finding.Value.ValueKind == JsonValueKind.String
            select new WeightPart(field.Name, finding.Name, contradicts ? 0 : finding.Value.GetInt32(), contradicts);
        return new MatchWeights(findings.ToList(), root.GetProperty("threshold").GetInt32(), root.GetProperty("question").GetInt32(), root.GetProperty("mean").GetInt32());
    }

    private static MatchWeights Shipped(string name)
    {
        using var stream = File.OpenRead(DataFolder.Path("models", "linkage", name + ".json"));
        return Read(stream);
    }
}
