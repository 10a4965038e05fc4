using System.Collections.Immutable;
using Vigil.Text.Tokens;

namespace Vigil.Text;

/// <summary>
/// Reads one language: cuts text into sentences and words, then tags, parses and finds named entities.
/// Immutable and safe to use from many threads; the same text gives the same result on every machine.
/// </summary>
public abstract class LanguageEngine
{
    /// <summary>ISO 639-1 code of the language.</summary>
    public abstract string Language { get; }

    /// <summary>Name and version of the engine and the hash of its model: part of the coder id.</summary>
    public abstract string Id { get; }

    /// <summary>Cuts <paramref name="span"/> of <paramref name="text"/> into sentences and words; all offsets are into <paramref name="text"/>.</summary>
    public abstract ImmutableArray<RawSentence> Split(string text, TextSpan span);

    /// <summary>Tags, parses and finds the entities of one sentence that <see cref="Split"/> gave.</summary>
    public abstract Sentence Analyze(string text, RawSentence raw);
}
