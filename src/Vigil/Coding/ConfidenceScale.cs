using System.Collections.Immutable;
using System.Globalization;

namespace Vigil.Coding;

/// <summary>
/// What evidence for an event is worth: how often events with as much of it were right in the gold. The steps are the word list <c>confidence</c>, learnt by
/// <c>vigil train confidence</c>: from this evidence on, this share, both in hundredths. Immutable.
/// </summary>
public sealed class ConfidenceScale
{
    private readonly ImmutableArray<(int Evidence, int Share)> _steps;

    private ConfidenceScale(ImmutableArray<(int Evidence, int Share)> steps) => _steps = steps;

    /// <summary>The scale that gives evidence as it is: what learning starts from.</summary>
    public static ConfidenceScale Raw { get; } = new([]);

    /// <summary>The scale of a word list; an empty list gives <see cref="Raw"/>.</summary>
    /// <exception cref="FormatException">An entry is not two whole numbers.</exception>
    public static ConfidenceScale Of(IEnumerable<KeyValuePair<string, string>> entries) =>
        new([.. entries.Select(entry => (Evidence: Number(entry.Key), Share: Number(entry.Value))).OrderBy(step => step.Evidence)]);

    /// <summary>The share of events with this evidence that are right, in hundredths.</summary>
    public int Share(int evidence)
    {
        if (_steps.IsEmpty) return evidence;
        var at = _steps.Length - 1;
        while (at > 0 && _steps[at].Evidence > evidence) at--;
        return _steps[at].Share;
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        ? value
        : throw new FormatException($"data/lexicons/confidence.txt: \"{text}\" is not a number of hundredths");
}
