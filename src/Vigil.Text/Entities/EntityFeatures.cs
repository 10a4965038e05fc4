namespace Vigil.Text.Entities;

/// <summary>
/// Features of a word in its sentence: words around it, affixes, shapes, parts of speech, what the lexicon knows, and the run of
/// capitalised words that it stands in with the words on both sides of the run.
/// </summary>
internal sealed class EntityFeatures
{
    /// <summary>Room that the features of one word need.</summary>
    public const int Most = 128;

    private const int LongestRun = 16;

    private const ulong Edge = 0x5157;

    private readonly ulong[] features = new ulong[Most];
    private int count;
    private ulong manner;

    /// <summary>The features of word <paramref name="i"/>, valid until the next call.</summary>
    public ReadOnlySpan<ulong> Of(EntitySentence sentence, int i)
    {
        count = 0;
        manner = (ulong)sentence.Case;
        var words = sentence.Words;
        ref readonly var word = ref words[i];
        Add(1, manner);
        AddWords(words, i);
        AddForm(word, i == 0);
        AddTags(words, i);
        AddLexicon(words, i);
        AddRun(words, i);
        return features.AsSpan(0, count);
    }

    private void AddWords(ReadOnlySpan<EntityWord> words, int i)
    {
        var here = words[i].Lower;
        var (before, after) = (Lower(words, i - 1), Lower(words, i + 1));
        var how = (ulong)words[i].Case;
        Add(2, here);
        Add(3, here, how);
        Add(4, before);
        Add(5, after);
        Add(6, Lower(words, i - 2));
        Add(7, Lower(words, i + 2));
        Add(8, before, here);
        Add(9, here, after);
        Add(10, before, how);
        Add(11, after, how);
        Add(12, Lower(words, i - 2), before);
        Add(13, after, Lower(words, i + 2));
    }

    private void AddForm(in EntityWord word, bool first)
    {
        var how = (ulong)word.Case;
        Add(20, word.Shape);
        Add(21, word.Shape, manner);
        Add(22, how, first ? 1UL : 0, (ulong)(word.Classes & NameClass.Common));
        Add(23, word.Prefix2, how);
        Add(24, word.Prefix3);
        Add(25, word.Prefix4);
        Add(26, word.Suffix1, how);
        Add(27, word.Suffix2, how);
        Add(28, word.Suffix3);
        Add(29, word.Suffix4);
        Add(30, word.Suffix3, how);
    }

    private void AddTags(ReadOnlySpan<EntityWord> words, int i)
    {
        var (before, here, after) = (Tag(words, i - 1), Tag(words, i), Tag(words, i + 1));
        var how = (ulong)words[i].Case;
        Add(40, here, how, manner);
        Add(41, before, here);
        Add(42, here, after);
        Add(43, before, here, after);
        Add(44, Case(words, i - 1), how);
        Add(45, how, Case(words, i + 1));
        Add(46, Case(words, i - 1), how, Case(words, i + 1));
        Add(47, Tag(words, i - 2), before, here);
        Add(48, here, after, Tag(words, i + 2));
    }

    private void AddLexicon(ReadOnlySpan<EntityWord> words, int i)
    {
        ref readonly var word = ref words[i];
        var how = (ulong)word.Case;
        var (before, here, after) = (Classes(words, i - 1), Classes(words, i), Classes(words, i + 1));
        Add(60, here, how);
        Add(61, before, here);
        Add(62, here, after);
        Add(63, before, here, after);
        Add(64, before, how);
        Add(65, after, how);
        Add(66, (ulong)word.PhraseClasses, word.PhrasePart);
        Add(67, (ulong)word.PhraseClasses, word.PhrasePart, how);
        for (var bits = (int)here; bits != 0;)
            Add(68, (ulong)EntityLabels.Take(ref bits), how, manner);
        if (here == 0)
            Add(68, 99, how, manner);
        Add(69, Classes(words, i - 2), before, here);
        Add(70, here, after, Classes(words, i + 2));
    }

    private void AddRun(ReadOnlySpan<EntityWord> words, int i)
    {
        if (!words[i].Candidate)
            return;
        var (first, end) = Run(words, i);
        var all = NameClass.None;
        for (var k = first; k < end; k++)
            all |= words[k].Classes | words[k].PhraseClasses;
        var place = (ulong)((i == first ? 1 : 0) + (i == end - 1 ? 2 : 0));
        var length = (ulong)Math.Min(end - first, 5);
        Add(80, place, length, (ulong)words[i].Case);
        Add(81, words[end - 1].Lower, place);
        Add(82, words[first].Lower, place);
        Add(83, (ulong)words[end - 1].Classes, place, length);
        Add(84, (ulong)words[first].Classes, place, length);
        Add(85, Lower(words, first - 1), place);
        Add(86, Lower(words, end), place);
        Add(87, Classes(words, first - 1), place, length);
        Add(88, Classes(words, end), place, length);
        Add(89, Lower(words, first - 1), Lower(words, end));
        Add(90, (ulong)words[first].Classes, (ulong)words[end - 1].Classes, place);
        Add(91, (ulong)all, place);
        Add(92, (ulong)words[end - 1].Suffix3, place);
        Add(93, Lower(words, first - 2), Lower(words, first - 1), place);
        Add(94, Lower(words, end), Lower(words, end + 1), place);
        Add(96, Lower(words, first - 1), Classes(words, first - 2), place);
        Add(97, Lower(words, end), Classes(words, end + 1), Case(words, end + 1), place);
        Add(95, Tag(words, first - 1), Tag(words, end), place, length);
    }

    // The capitalised words around word i, at most so many on either side that a page of capitals takes no longer than prose.
    private static (int First, int End) Run(ReadOnlySpan<EntityWord> words, int i)
    {
        var first = i;
        while (first > 0 && i - first < LongestRun && words[first - 1].Capitalized)
            first--;
        var end = i + 1;
        while (end < words.Length && end - i < LongestRun && words[end].Capitalized)
            end++;
        return (first, end);
    }

    private static ulong Lower(ReadOnlySpan<EntityWord> words, int i) => (uint)i < (uint)words.Length ? words[i].Lower : Edge;

    private static ulong Tag(ReadOnlySpan<EntityWord> words, int i) => (uint)i < (uint)words.Length ? (ulong)words[i].Upos : 63;

    private static ulong Case(ReadOnlySpan<EntityWord> words, int i) => (uint)i < (uint)words.Length ? (ulong)words[i].Case : 63;

    private static ulong Classes(ReadOnlySpan<EntityWord> words, int i) => (uint)i < (uint)words.Length ? (ulong)words[i].Classes : 1 << 20;

    private void Add(ulong template, ulong a) => features[count++] = EntityHash.Mix(EntityHash.Mix(template * 0x9E3779B97F4A7C15, a), 1);

    private void Add(ulong template, ulong a, ulong b) => features[count++] = EntityHash.Mix(EntityHash.Mix(EntityHash.Mix(template * 0x9E3779B97F4A7C15, a), b), 2);

    private void Add(ulong template, ulong a, ulong b, ulong c) =>
        features[count++] = EntityHash.Mix(EntityHash.Mix(EntityHash.Mix(EntityHash.Mix(template * 0x9E3779B97F4A7C15, a), b), c), 3);

    private void Add(ulong template, ulong a, ulong b, ulong c, ulong d) => Add(template, a, b, EntityHash.Mix(c, d));
}
