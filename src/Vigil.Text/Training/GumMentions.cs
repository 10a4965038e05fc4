using System.Collections.Immutable;
using Vigil.Text.Entities;

namespace Vigil.Text.Training;

/// <summary>A mention as GUM annotates it: words of one sentence that refer to something, with their kind.</summary>
/// <param name="Type">Kind: person, organization, place, event, time, object, abstract, animal, plant, substance.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
internal sealed record GumMention(string Type, int First, int End);

/// <summary>Reduces the nested mentions of GUM to names that do not overlap, as Universal NER writes them.</summary>
public static class GumMentions
{
    private static readonly ImmutableHashSet<string> Particles = ["de", "del", "du", "des", "la", "le", "al", "bin", "ibn", "van", "von", "der", "den", "-"];
    private static readonly ImmutableHashSet<string> Links = [.. Particles, "of", "for", "and", "the", "&", "'s", "’s", "/"];

    /// <summary>Whether a sentence holds mentions.</summary>
    public static bool Has(ConlluSentence sentence) => sentence.Words.Any(w => ConlluMisc.Value(w.Misc, "Entity") is not null);

    /// <summary>Reads the names of a treebank; proper nouns that no mention accounts for are left open.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="lexicon">Tells titles, which are not part of a name.</param>
    /// <param name="tags">Gives the parts of speech.</param>
    public static IEnumerable<EntityExample> Read(IEnumerable<ConlluSentence> sentences, EntityLexicon lexicon, TreebankTagger tags)
    {
        var document = "";
        foreach (var sentence in sentences)
        {
            document = sentence.NewDocument ?? document;
            yield return new(document, EntitySource.Gum, [.. sentence.Words.Select(w => w.Form)], tags(sentence), Labels(sentence, lexicon));
        }
    }

    private static ImmutableArray<ushort> Labels(ConlluSentence sentence, EntityLexicon lexicon)
    {
        var names = new List<Entity>();
        var seen = new bool[sentence.Words.Length];
        foreach (var mention in Mentions(sentence).OrderBy(m => m.First - m.End))
        {
            if (Name(sentence, mention, lexicon) is not { } name)
                continue;
            if (Kind(sentence, mention.Type, name.End - 1) is { } kind && !names.Exists(n => n.First < name.End && name.First < n.End))
                names.Add(new(kind, name.First, name.End));
            seen.AsSpan()[name.First..name.End].Fill(true);
        }
        var labels = EntityLabels.Encode(seen.Length, [.. names]);
        return [.. labels.Select((label, i) => label == EntityLabels.Outside && !seen[i] && IsName(sentence, i) ? EntityLabels.All : (ushort)(1 << label))];
    }

    // Persons in the plural are peoples and families, which Universal NER leaves out.
    private static EntityKind? Kind(ConlluSentence sentence, string type, int last) => type switch
    {
        "person" when sentence.Words[last].Xpos == "NNP" => EntityKind.Person,
        "organization" => EntityKind.Organization,
        "place" => EntityKind.Place,
        _ => null,
    };

    // The proper nouns around the head of the mention, over the small words that link them.
    private static (int First, int End)? Name(ConlluSentence sentence, GumMention mention, EntityLexicon lexicon)
    {
        var words = sentence.Words;
        var head = mention.First;
        while (head < mention.End && words[head].Head >= mention.First && words[head].Head < mention.End)
            head++;
        if (head == mention.End || !IsName(sentence, head))
            return null;
        var links = mention.Type == "person" ? Particles : Links;
        var (first, end) = (head, head + 1);
        while (Reach(sentence, mention, links, first, -1) is { } left)
            first = left;
        while (Reach(sentence, mention, links, end - 1, 1) is { } right)
            end = right + 1;
        while (mention.Type == "person" && end - first > 1 && lexicon.Find(NameKey.Of(words[first].Form).Value).HasFlag(NameClass.Title))
            first++;
        return (first, end);
    }

    // The next proper noun of the mention from a word, over at most two linking words.
    private static int? Reach(ConlluSentence sentence, GumMention mention, ImmutableHashSet<string> links, int from, int step)
    {
        for (var i = from + step; i >= mention.First && i < mention.End && Math.Abs(i - from) <= 3; i += step)
        {
            if (IsName(sentence, i))
                return i;
            if (!links.Contains(sentence.Words[i].Form))
                return null;
        }
        return null;
    }

    private static bool IsName(ConlluSentence sentence, int word) => sentence.Words[word].Xpos is "NNP" or "NNPS";

    /// <summary>Reads the brackets of <c>Entity=</c>, as in <c>(1-person-new-…(2-place-…)1)</c>.</summary>
    internal static List<GumMention> Mentions(ConlluSentence sentence)
    {
        var mentions = new List<GumMention>();
        var open = new List<(string Id, string Type, int First)>();
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            var brackets = ConlluMisc.Value(sentence.Words[i].Misc, "Entity") ?? "";
            for (var at = 0; at < brackets.Length;)
            {
                if (brackets[at] == '(')
                {
                    var stop = brackets.AsSpan(at + 1).IndexOfAny('(', ')');
                    var end = stop < 0 ? brackets.Length : at + 1 + stop;
                    var fields = brackets[(at + 1)..end].Split('-');
                    open.Add((fields[0], fields.Length > 1 ? fields[1] : "", i));
                    at = end;
                    if (at < brackets.Length && brackets[at] == ')')
                        {
                        Close(open.Count - 1, i);
                        at++;
                    }
                }
                else
                {
                    var end = brackets.IndexOf(')', at);
                    end = end < 0 ? brackets.Length : end;
                    var id = brackets[at..end];
                    Close(open.FindLastIndex(o => o.Id == id), i);
                    at = end + 1;
                }
            }
        }
        return mentions;

        void Close(int index, int word)
        {
            if (index < 0)
                return;
            mentions.Add(new(open[index].Type, open[index].First, word + 1));
            open.RemoveAt(index);
        }
    }
}
