using System.Collections.Immutable;
using Vigil.Mentions.Syntax;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Names;

/// <summary>The parsed sentences of a report with the questions that all finders of names ask.</summary>
internal sealed class ReportText
{
    private const double MostLowerCase = 0.15;
    private const int ShortestHeadline = 4, ShortestWord = 4;

    private readonly ImmutableArray<bool[]> quoted;

    public ReportText(ImmutableArray<Sentence> sentences, string text, NameLexicon lexicon)
    {
        Text = text;
        Lexicon = lexicon;
        Trees = [.. sentences.Select(s => new Tree(s))];
        quoted = QuotedTokens(Trees, text);
        Headlines = [.. Trees.Select(InHeadlineCase)];
    }

    public string Text { get; }

    public NameLexicon Lexicon { get; }

    public ImmutableArray<Tree> Trees { get; }

    /// <summary>For each sentence, whether most of its words have capitals, so that capitals say nothing.</summary>
    public ImmutableArray<bool> Headlines { get; }

    /// <summary>Whether a token stands between quotation marks.</summary>
    public bool InQuote(int sentence, int token) => quoted[sentence][token];

    /// <summary>Whether a paragraph ends between a sentence and the one before.</summary>
    public bool StartsParagraph(int sentence) =>
        sentence == 0 || Text.AsSpan(Trees[sentence - 1].Sentence.Span.End, Math.Max(0, Trees[sentence].Sentence.Span.Start - Trees[sentence - 1].Sentence.Span.End)).Contains('\n');

    /// <summary>The words of tokens as one string, white space as single blanks.</summary>
    public string Words(int sentence, int first, int end)
    {
        var span = Trees[sentence].Sentence.Cover(first, end);
        return string.Join(' ', span.In(Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    public static bool IsCapital(Token token) => char.IsUpper(token.Form[0]) || (token.Form.Length > 1 && token.Form[0] is '\'' or '’' or '‘' && char.IsUpper(token.Form[1]));

    public static bool IsPossessiveMark(Token token) => token.Form is "'s" or "’s" or "'" or "’" or "'S" or "’S" && token.Upos is Upos.Part or Upos.Punct or Upos.X;

    private static bool InHeadlineCase(Tree tree)
    {
        var (words, capitals) = (0, 0);
        foreach (var token in tree.Tokens)
        {
            if (!char.IsLetter(token.Form[0]) || token.Form.Length < ShortestWord || token.Upos is Upos.Adp or Upos.Sconj or Upos.Cconj or Upos.Det) continue;
            words++;
            if (IsCapital(token)) capitals++;
        }
        return words >= ShortestHeadline && words - capitals <= words * MostLowerCase && tree.Tokens[^1].Form is not ("." or "?" or "!" or "”" or "\"");
    }

    private static ImmutableArray<bool[]> QuotedTokens(ImmutableArray<Tree> trees, string text)
    {
        var open = false;
        var (result, at) = (ImmutableArray.CreateBuilder<bool[]>(trees.Length), 0);
        foreach (var tree in trees)
        {
            var inside = new bool[tree.Count];
            var start = tree.Sentence.Span.Start;
            if (start > at && text.AsSpan(at, start - at).Contains('\n')) open = false;
            for (var i = 0; i < inside.Length; i++)
            {
                var mark = tree[i].Form;
                if (mark is "“" or "«" or "„" or "``") open = true;
                else if (mark is "”" or "»" or "''") (open, inside[i]) = (false, true);
                else if (mark == "\"") (open, inside[i]) = (!open, true);
                inside[i] |= open;
            }
            at = tree.Sentence.Span.End;
            result.Add(inside);
        }
        return result.MoveToImmutable();
    }
}
