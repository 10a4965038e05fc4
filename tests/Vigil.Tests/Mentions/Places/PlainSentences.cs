using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Tests.Mentions.Places;

/// <summary>Cuts text into sentences of untagged words, so that the finders are tested on what they do without a tagger's help.</summary>
internal static partial class PlainSentences
{
    /// <summary>One sentence of all the words of the text.</summary>
    public static Sentence One(string text) => Of(text, new TextSpan(0, text.Length));

    /// <summary>One sentence per line that is not blank.</summary>
    public static ImmutableArray<Sentence> Lines(string text)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            if (!string.IsNullOrWhiteSpace(text[at..end])) sentences.Add(Of(text, new TextSpan(at, end)));
            at = end + 1;
        }

        return sentences.ToImmutable();
    }

    private static Sentence Of(string text, TextSpan span)
    {
        var tokens = Words().Matches(text[span.Start..span.End]).Select(m =>
        {
            var at = new TextSpan(span.Start + m.Index, span.Start + m.Index + m.Length);
            return new Token(at, m.Value, m.Value.ToLowerInvariant(), Upos.X, Morph.None, "_", "_", -1, Relation.Dep, JoinsPrevious: false);
        });
        return new Sentence(span, [.. tokens], []);
    }

    [GeneratedRegex(@"(?:\p{Lu}\.){2,}|(?:St|Ga|Mo|Calif|Feb|Mr|Gen|Sen|Dr|No(?=\. \d))\.|['’]s\b|[\p{L}\p{M}\p{N}]+(?:['’ʻ‘](?!s\b)[\p{L}\p{M}]+)*|[^\s]")]
    private static partial Regex Words();
}
