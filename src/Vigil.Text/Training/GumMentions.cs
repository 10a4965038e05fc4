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
    private static readonly ImmutableHashSet<string> titles =
        ["Mr.", "Mrs.", "Ms.", "Dr.", "Mr", "Mrs", "Ms", "Dr", "Sir", "President", "Prime", "Minister", "Senator", "Chief", "Justice", "Judge", "King", "Queen", "Prince", "Professor", "General", "Captain", "Secretary", "Chairman", "Governor", "Congressman", "Pope", "Saint", "Lord", "Lady", "Colonel", "Director", "Vice", "Chancellor", "Speaker", "Emperor", "Princess"];

    private static readonly ImmutableHashSet<string> Links = ["of", "for", "and", "the", "&", "de", "del", "la", "al", "bin", "van", "von", "-", "'s", "’s", "/"];

    /// <summary>Reads the names of a treebank; proper nouns that no mention accounts for are left open.</summary>
    public static IEnumerable<EntityExample> Read(IEnumerable<ConlluSentence> sentences)
    {
        var document = "";
        foreach (var sentence in sentences)
        {
            document = sentence.NewDocument ?? document;
            yield return new(document, EntitySource.Gum, [.. sentence.Words.Select(w => w.Form)], EntityCorpus.Tags(sentence), Labels(sentence));
        }
    }

    private static ImmutableArray<ushort> Labels(ConlluSentence sentence)
    {
        var names = new List<Entity>();
        var seen = new bool[sentence.Words.Length];
        foreach (var mention in Mentions(sentence).OrderBy(m => m.First - m.End))
        {
            if (Name(sentence, mention) is not { } name)
                continue;
            if (Kind(mention.Type) is { } kind && !names.Exists(n => n.First < name.End && name.First < n.End))
                names.Add(new(kind, name.First, name.End));
            seen.AsSpan()[name.First..name.End].Fill(true);
        }
        var labels = EntityLabels.Encode(seen.Length, [.. names]);
        return [.. labels.Select((label, i) => label == EntityLabels.Outside && !seen[i] && IsName(sentence, i) ? EntityLabels.All : (ushort)(1 << label))];
    }

    private static EntityKind? Kind(string type) => type switch
    {
        "person" => EntityKind.Person,
        "organization" => EntityKind.Organization,
        "place" => EntityKind.Place,
        _ => null,
    };

    // The proper nouns around the head of the mention, over the small words that link them.
    private static (int First, int End)? Name(ConlluSentence sentence, GumMention mention)
    {
        var head = mention.First;
        while (head < mention.End && Inside(sentence.Words[head].Head))
            head++;
        if (head == mention.End || !IsName(sentence, head))
            return null;
        var first = head;
        while (first > mention.First && (IsName(sentence, first - 1) || IsLink(first - 1) && first - 1 > mention.First && IsName(sentence, first - 2)))
            first--;
        var end = head + 1;
        while (end < mention.End && (IsName(sentence, end) || IsLink(end) && end + 1 < mention.End && (IsName(sentence, end + 1) || IsLink(end + 1) && end + 2 < mention.End && IsName(sentence, end + 2))))
            end++;
        if (Kind(mention.Type) == EntityKind.Person)
            first = SkipTitles(sentence, first, end);
        return (first, end);

        bool Inside(int word) => word >= mention.First && word < mention.End;
        bool IsLink(int word) => Links.Contains(sentence.Words[word].Form);
    }

    private static int SkipTitles(ConlluSentence sentence, int first, int end)
    {
        while (end - first > 1 && titles.Contains(sentence.Words[first].Form))
            first++;
        return first;
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
