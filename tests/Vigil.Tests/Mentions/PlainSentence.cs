using System.Collections.Immutable;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Tests.Mentions;

/// <summary>A sentence cut at blanks and punctuation, tagged only where a test says so.</summary>
internal static class PlainSentence
{
    public static Sentence Of(string text, IReadOnlyDictionary<string, string>? tags = null)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var end = at + 1;
            while (char.IsLetterOrDigit(text[at]) && end < text.Length && Continues(text, end)) end++;
            tokens.Add(Token(text, new TextSpan(at, end), tags));
            at = end;
        }
        return new Sentence(new TextSpan(0, text.Length), tokens.ToImmutable(), []);
    }

    private static bool Continues(string text, int at) =>
        char.IsLetterOrDigit(text[at]) || (text[at] is '.' or ',' && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));

    private static Token Token(string text, TextSpan span, IReadOnlyDictionary<string, string>? tags)
    {
        var form = span.In(text);
        var upos = tags is not null && tags.TryGetValue(form, out var tag) ? Enum.Parse<Upos>(tag, ignoreCase: true) : Upos.X;
        return new Token(span, form, form.ToLowerInvariant(), upos, Morph.None, "_", "_", -1, Relation.Dep, false);
    }
}
