using System.Collections.Immutable;
using Vigil.Text.Entities;

namespace Vigil.Text.Training;

/// <summary>
/// Names of a treebank with their kinds, one reading for each, as data/lexicons/names.en_ewt-train.txt lists them: names with semicolons between,
/// under headings that give one kind, two kinds between which the context decides, or <c>None</c>.
/// </summary>
public sealed class AnnotatedNames
{
    private readonly Dictionary<string, EntityKind[]> kinds = new(StringComparer.Ordinal);
    private readonly int longest;

    /// <summary>Reads the list.</summary>
    /// <exception cref="FormatException">A line stands under no heading or an unknown one; the message names the file and the line.</exception>
    public AnnotatedNames(string path)
    {
        EntityKind[]? current = null;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
            {
                current = Heading(line) ?? throw new FormatException($"VT306: {Path.GetFileName(path)}, line {number}: unknown heading {line}");
                continue;
            }
            if (current is null)
                throw new FormatException($"VT305: {Path.GetFileName(path)}, line {number} stands under no heading");
            foreach (var name in line.Split("; "))
            {
                kinds[name] = current;
                longest = Math.Max(longest, name.Split(' ').Length);
            }
        }
    }

    /// <summary>Labels the sentences of the treebank. Proper nouns that are in no list keep all their labels.</summary>
    public IEnumerable<EntityExample> Annotate(IEnumerable<ConlluSentence> treebank, TreebankTagger tags) =>
        treebank.Select(s => new EntityExample(
            EntityCorpus.Document(s.Id), EntitySource.UniversalNer, [.. s.Words.Select(w => w.Form)], tags(s), Labels(s)));

    private ImmutableArray<ushort> Labels(ConlluSentence sentence)
    {
        var labels = new ushort[sentence.Words.Length];
        for (var i = 0; i < labels.Length;)
        {
            var (end, found) = Longest(sentence, i);
            if (found is null)
            {
                labels[i] = IsName(sentence, i) ? EntityLabels.All : (ushort)(1 << EntityLabels.Outside);
                end = i + 1;
            }
            for (var k = i; found is not null && k < end; k++)
            {
                labels[k] = found.Length == 0 ? (ushort)(1 << EntityLabels.Outside) : (ushort)0;
                foreach (var kind in found)
                    labels[k] |= (ushort)(1 << EntityLabels.Of(kind, EntityLabels.Part(k, new(kind, i, end))));
            }
            i = end;
        }
        return [.. labels];
    }

    private (int End, EntityKind[]? Kinds) Longest(ConlluSentence sentence, int first)
    {
        var best = (first + 1, (EntityKind[]?)null);
        var name = "";
        var proper = false;
        for (var i = first; i < sentence.Words.Length && i < first + longest; i++)
        {
            name = i == first ? sentence.Words[i].Form : name + " " + sentence.Words[i].Form;
            proper |= IsName(sentence, i);
            if (proper && kinds.TryGetValue(name, out var found))
                best = (i + 1, found);
        }
        return best;
    }

    private static bool IsName(ConlluSentence sentence, int word) => sentence.Words[word].Xpos is "NNP" or "NNPS";

    private static EntityKind[]? Heading(string line) => line switch
    {
        "[Person]" => [EntityKind.Person],
        "[Organization]" => [EntityKind.Organization],
        "[Place]" => [EntityKind.Place],
        "[Organization Place]" => [EntityKind.Organization, EntityKind.Place],
        "[Person Place]" => [EntityKind.Person, EntityKind.Place],
        "[None]" => [],
        _ => null,
    };
}
