using System.Collections.Immutable;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Places;

/// <summary>
/// Finds the words of a sentence that name sites: a head noun ("consulate", "square", "district court") with the name or adjectives before it
/// and the name after "of". Immutable and safe to use from many threads.
/// </summary>
public sealed class SiteFinder
{
    private const int LongestHead = 5;
    private readonly Gazetteer _gazetteer;
    private readonly SiteWords _lists;

    /// <summary>Makes a finder.</summary>
    /// <param name="gazetteer">Where the cities of well-known sites are looked up.</param>
    /// <param name="words">The tables of data/gazetteer/sites.txt.</param>
    public SiteFinder(Gazetteer gazetteer, SiteWords words) => (_gazetteer, _lists) = (gazetteer, words);

    /// <summary>The sites named in a sentence, in order, not overlapping.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="text">The text it is part of.</param>
    /// <param name="places">The places found in the sentence: they tell whose a mission is.</param>
    public ImmutableArray<SiteMention> Find(Sentence sentence, string text, ImmutableArray<PlaceMention> places)
    {
        var words = new SentenceWords(sentence, text);
        var sites = ImmutableArray.CreateBuilder<SiteMention>();
        var from = 0;
        for (var at = 0; at < words.Count;)
        {
            var site = Numbered(words, at) ?? Known(words, at) ?? Built(words, at, from, places);
            at = site?.End ?? at + 1;
            if (site is null) continue;
            sites.Add(site);
            from = at;
        }

        return sites.ToImmutable();
    }

    private SiteMention? Known(SentenceWords words, int at)
    {
        if (!words.IsCapital(at)) return null;
        var end = words.PhraseEnd(at, _lists.KnownNames);
        if (end < 0) return null;
        Span<char> folded = stackalloc char[256];
        var sites = _lists.Known(folded[..words.Fold(at, end, folded)].ToString());
        if (Head(words, end) is { } head && head.Kind.Name == sites[0].Kind && words.Adjoins(end)) end = Rightward(words, head.End, head.Kind);
        var cities = sites.SelectMany(s => _gazetteer.Named(s.City).Where(p => p.Kind == PlaceKind.City && p.Country == s.Country).Take(1));
        return new SiteMention(at, end, words.Sentence.Cover(at, end), sites[0].Kind, null, Generic: false) { KnownIn = [.. cities] };
    }

    /// <summary>The site whose head begins at a token.</summary>
    private SiteMention? Built(SentenceWords words, int at, int from, ImmutableArray<PlaceMention> places)
    {
        if (Head(words, at) is not var (kind, headEnd) || !IsNoun(words, at, headEnd)) return null;
        if (Continues(words, headEnd) || places.Any(p => p.First < headEnd && at < p.End && !p.Demonym)) return null;
        var first = Leftward(words, at, from, kind, places);
        var end = Rightward(words, headEnd, kind);
        var title = headEnd - at > 1 && !kind.Mission && words.IsCapital(at) && words.IsCapital(headEnd - 1) && at > 0;
        var named = title || Enumerable.Range(first, at - first).Any(i => IsNameWord(words, i) || IsNumbered(words, i, kind)) || end > headEnd + 1;
        if (kind.NeedsName && !named) return null;
        var span = words.Sentence.Cover(first, end);
        var owner = kind.Mission ? places.FirstOrDefault(p => span.Contains(p.Span) && p.Candidates.Any(c => c.Kind == PlaceKind.Country)) : null;
        return new SiteMention(first, end, span, kind.Name, owner?.Candidates.First(c => c.Kind == PlaceKind.Country).Country, !named);
    }

    private (SiteKind Kind, int End)? Head(SentenceWords words, int at)
    {
        if (words[at].Length == 0) return null;
        Span<char> folded = stackalloc char[256];
        for (var end = Math.Min(words.Count, at + LongestHead); end > at; end--)
        {
            var length = words.Fold(at, end, folded);
            if (length > 0 && words[end - 1].Length > 0 && _lists.Kinds.TryGetValue(folded[..length], out var kind)) return (kind, end);
        }

        return null;
    }

    private static bool IsNoun(SentenceWords words, int at, int end)
    {
        var (first, last) = (words.Sentence.Tokens[at], words.Sentence.Tokens[end - 1]);
        return last.Upos is Upos.Noun or Upos.Propn or Upos.X || (end - at > 1 && first.Upos != Upos.Verb) || words.IsCapital(at);
    }

    /// <summary>Whether the words go on to something that is no place: "the court order", "embassy staff", "a prison term".</summary>
    private bool Continues(SentenceWords words, int end)
    {
        if (end >= words.Count || !words.Adjoins(end)) return false;
        if (words.IsHyphen(end) || _lists.Papers.Contains(words[end])) return true;
        var last = words.Sentence.Tokens[end - 1];
        var modifies = last.Relation == Relation.Compound && last.Head >= end && !words.IsCapital(end - 1);
        return modifies && !_lists.Tails.Contains(words[end]) && Head(words, end) is null;
    }

    /// <summary>The index of the first word of the name whose head begins at <paramref name="at"/>.</summary>
    private int Leftward(SentenceWords words, int at, int from, SiteKind kind, ImmutableArray<PlaceMention> places)
    {
        var first = at;
        while (first > from && words.Adjoins(first) && Belongs(words, first - 1, first, kind, places)) first--;
        while (first < at && (words.IsHyphen(first) || words[first] is "s" or "and" or "of")) first++;
        return first;
    }

    private bool Belongs(SentenceWords words, int index, int first, SiteKind kind, ImmutableArray<PlaceMention> places)
    {
        var word = words[index];
        if (words.IsHyphen(index)) return index > 0 && words.IsCapital(index - 1) && words.IsCapital(first);
        if (word == "s" && words.Form(index).Length > 1) return IsPossessive(words, index, first, kind, places);
        if (words.Form(index) is "'" or "’" && index > 0 && words.Form(index - 1) is [.., 's']) return IsPossessive(words, index, first, kind, places);
        if (_lists.NotInNames.Contains(word) || word.Length == 0) return false;
        if (places.Any(p => p.Demonym && p.First <= index && index < p.End)) return true;
        return IsNameWord(words, index) || IsNumbered(words, index, kind) || _lists.Modifiers.Contains(word);
    }

    /// <summary>Whether the owner before "'s" belongs to the name: "China's embassy", "the People's Court", not "Moscow's Red Square".</summary>
    private static bool IsPossessive(SentenceWords words, int index, int first, SiteKind kind, ImmutableArray<PlaceMention> places)
    {
        if (index == 0 || !words.IsCapital(index - 1)) return false;
        return places.Any(p => p.End == index) ? kind.Mission : words.IsCapital(first);
    }

    /// <summary>Whether a word numbers a street: "84th Street".</summary>
    private static bool IsNumbered(SentenceWords words, int index, SiteKind kind) =>
        kind.Name == "street" && words.Form(index) is { Length: > 2 } form && char.IsAsciiDigit(form[0]) && form[^2..] is "st" or "nd" or "rd" or "th";

    /// <summary>A road told by its number, after "the" or "on": "above the M62", "blocked the A64 motorway".</summary>
    private static SiteMention? Numbered(SentenceWords words, int at)
    {
        var form = words.Form(at);
        if (form.Length is < 2 or > 5 || !char.IsAsciiLetterUpper(form[0]) || words.AllCapitals || at == 0 || words[at - 1] is not ("the" or "on" or "onto" or "along")) return null;
        var digits = form[1..].TrimStart('-');
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9')) return null;
        var end = words[at + 1] is "motorway" or "highway" or "road" or "autoroute" or "freeway" ? at + 2 : at + 1;
        return new SiteMention(at, end, words.Sentence.Cover(at, end), "street", null, Generic: false);
    }

    private bool IsNameWord(SentenceWords words, int index)
    {
        if (!words.IsCapital(index) || words.AllCapitals || words[index].Length == 0 || _lists.NotInNames.Contains(words[index])) return false;
        if (index == 0 && _lists.Modifiers.Contains(words[index])) return false;
        return words.Sentence.Tokens[index].Upos is not (Upos.Verb or Upos.Adv or Upos.Adp or Upos.Det or Upos.Pron);
    }

    /// <summary>The index after the last word of the name: a tail ("building"), a number ("No. 1"), a name after "of".</summary>
    private int Rightward(SentenceWords words, int end, SiteKind kind)
    {
        if (_lists.Tails.Contains(words[end]) && words.Adjoins(end)) end++;
        if (words[end] is "no" && int.TryParse(words[end + 1], out _)) end += 2;
        if (!kind.TakesOf || words[end] is not ("of" or "for")) return end;
        var name = words[end + 1] is "the" ? end + 2 : end + 1;
        if (!words.IsCapital(name)) return end;
        var next = name + 1;
        while (next < words.Count && words.Adjoins(next) && (words.IsCapital(next) || (Joins(words, next) && words.IsCapital(next + 1)))
            && !(words[next] == "and" && BeginsAnother(words, next + 1))) next++;
        return next;
    }

    /// <summary>Whether the capitalised words from an index on name a site of their own: "the University of Oxford and Kazakh National University".</summary>
    private bool BeginsAnother(SentenceWords words, int index)
    {
        for (; words.IsCapital(index); index++)
            if (Head(words, index) is not null) return true;
        return false;
    }

    private static bool Joins(SentenceWords words, int index) =>
        words[index] is "of" or "and" or "the" or "s" or "for" || words.IsHyphen(index);
}
