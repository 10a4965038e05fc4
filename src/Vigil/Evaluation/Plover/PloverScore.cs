using System.Collections.Immutable;

namespace Vigil.Evaluation.Plover;

/// <summary>Figures for one class: a sentence counts for every class that its coding gives it.</summary>
/// <param name="Class">PLOVER event class.</param>
/// <param name="Right">Sentences of the class that were given it.</param>
/// <param name="Missed">Sentences of the class that were not.</param>
/// <param name="Extra">Sentences of other classes that were given it.</param>
public sealed record PloverClass(string Class, int Right, int Missed, int Extra)
{
    /// <summary>Share of the sentences given the class that have it.</summary>
    public double Precision => (double)Right / Math.Max(1, Right + Extra);

    /// <summary>Share of the sentences of the class that were given it.</summary>
    public double Recall => (double)Right / Math.Max(1, Right + Missed);

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => 2.0 * Right / Math.Max(1, (2 * Right) + Missed + Extra);
}

/// <summary>A sentence whose coding gave a class that is not its own, or not its own class.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Given">The classes given, in alphabetical order.</param>
public sealed record PloverError(PloverSentence Sentence, ImmutableArray<string> Given);

/// <summary>How well the classes of PLOVER are told.</summary>
/// <param name="Sentences">Number of sentences.</param>
/// <param name="Classes">Figures by class, in alphabetical order.</param>
/// <param name="Interval">The 95% confidence interval of the F1 of PROTEST.</param>
/// <param name="Errors">Sentences of PROTEST that were not given it, and others that were.</param>
public sealed record PloverScore(int Sentences, ImmutableArray<PloverClass> Classes, (double Low, double High) Interval, ImmutableArray<PloverError> Errors)
{
    /// <summary>The class that the tool is about.</summary>
    public const string Protest = "PROTEST";
}
