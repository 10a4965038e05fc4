namespace Vigil.Evaluation.Corpora;

/// <summary>A report put together again from a corpus that holds it as tokens or sentences.</summary>
/// <param name="Text">Its text; offsets of the gold are into it.</param>
/// <param name="Url">Address it was published at, where the corpus tells it.</param>
/// <param name="Title">Headline, where the corpus tells it apart from the text.</param>
public sealed record CorpusText(string Text, string? Url = null, string? Title = null);
