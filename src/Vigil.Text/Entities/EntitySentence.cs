using Vigil.Text.Tagging;

namespace Vigil.Text.Entities;

/// <summary>How the words of a sentence are written as a whole.</summary>
internal enum SentenceCase : byte
{
    /// <summary>As prose is.</summary>
    Prose,

    /// <summary>In capitals, as some headlines and datelines are.</summary>
    Capitals,

    /// <summary>Every longer word begins with a capital, as in headlines.</summary>
    Title,

    /// <summary>Without a capital.</summary>
    Small,

    /// <summary>Three words or fewer, which show no manner.</summary>
    Short,
}

/// <summary>
/// One sentence made ready for features: its words, the lexicon's phrases in it and the runs of words that may be names. Holds
/// buffers that are used again; not safe to use from several threads at once.
/// </summary>
internal sealed class EntitySentence
{
    private EntityWord[] words = new EntityWord[64];

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>How the sentence is written as a whole.</summary>
    public SentenceCase Case { get; private set; }

    /// <summary>The words.</summary>
    public ReadOnlySpan<EntityWord> Words => words.AsSpan(0, Count);

    /// <summary>Begins a sentence.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a word.</summary>
    public void Add(ReadOnlySpan<char> form, Upos upos)
    {
        if (Count == words.Length)
            Array.Resize(ref words, Count * 2);
        words[Count++].Read(form, upos);
    }

    /// <summary>Looks the words up and settles which of them may be part of a name, once all are added.</summary>
    public void Prepare(EntityLexicon lexicon)
    {
        Case = FindCase();
        var span = words.AsSpan(0, Count);
        for (var i = 0; i < span.Length; i++)
        {
            ref var word = ref span[i];
            if (word.Case is not (WordCase.None or WordCase.Number))
                word.Classes = lexicon.Find(word.Key.Value);
            word.Candidate = word.Capitalized || word.Case == WordCase.Uncased || word.Upos == Upos.Propn
                || (word.Classes & NameClass.Common) == 0 && (word.Classes & (NameClass.Given | NameClass.Family | NameClass.Place | NameClass.Town | NameClass.Organization)) != 0;
        }
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i].Candidate)
                i = MatchPhrases(span, i, lexicon);
        }
        Bridge(span);
    }

    private static int MatchPhrases(Span<EntityWord> words, int first, EntityLexicon lexicon)
    {
        var key = NameKey.Empty;
        var (best, classes) = (0, NameClass.None);
        for (var i = first; i < words.Length && i < first + EntityLexicon.LongestPhrase; i++)
        {
            key = key.Then(words[i].Key);
            if (i == first || words[i].Case == WordCase.None)
                continue;
            var found = lexicon.Find(key.Value);
            if (found != NameClass.None)
                (best, classes) = (i + 1, found);
        }
        if (best == 0)
            return first;
        for (var i = first; i < best; i++)
        {
            words[i].PhraseClasses = classes;
            words[i].PhrasePart = (byte)(i == first ? 1 : i == best - 1 ? 3 : 2);
            words[i].Candidate = true;
        }
        return best - 1;
    }

    // A gap of up to two words between candidates may be inside a name ("University of Oxford", "Trinidad and Tobago"), and so may
    // an article before one.
    private static void Bridge(Span<EntityWord> words)
    {
        var last = -10;
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].Candidate)
                continue;
            if (i - last is 2 or 3)
            {
                for (var k = last + 1; k < i; k++)
                    words[k].Candidate = true;
            }
            else if (i > 0)
            {
                words[i - 1].Candidate = true;
            }
            last = i;
        }
    }

    private SentenceCase FindCase()
    {
        int cased = 0, upper = 0, initial = 0, longWords = 0;
        foreach (ref readonly var word in Words)
        {
            if (word.Case is WordCase.None or WordCase.Number or WordCase.Uncased)
                continue;
            cased++;
            if (word.Case == WordCase.Upper)
                upper++;
            if (word.Upos is Upos.Adp or Upos.Det or Upos.Cconj or Upos.Part)
                continue;
            longWords++;
            if (word.Capitalized)
                initial++;
        }
        if (cased >= 2 && upper * 10 >= cased * 7)
            return SentenceCase.Capitals;
        if (longWords <= 3)
            return initial == 0 ? SentenceCase.Small : SentenceCase.Short;
        if (initial * 10 >= longWords * 8)
            return SentenceCase.Title;
        return initial == 0 ? SentenceCase.Small : SentenceCase.Prose;
    }
}
