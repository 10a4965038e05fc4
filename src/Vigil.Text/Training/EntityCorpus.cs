using System.Collections.Immutable;
using System.Numerics;
using Vigil.Text.Entities;
using Vigil.Text.Tagging;

namespace Vigil.Text.Training;

/// <summary>Reads annotated names of Universal NER (IOB2 files) beside the treebank sentences that they annotate.</summary>
public static class EntityCorpus
{
    /// <summary>Reads an IOB2 file of Universal NER.</summary>
    /// <param name="path">The file: number, word and label in columns with tabs between, comments as in CoNLL-U.</param>
    /// <param name="treebank">
    /// Sentences, among them those of the treebank. A sentence that another release of it cuts otherwise is left out.
    /// </param>
    /// <param name="tags">Gives the parts of speech.</param>
    public static IEnumerable<EntityExample> ReadIob2(string path, IEnumerable<ConlluSentence> treebank, TreebankTagger tags)
    {
        var sentences = treebank.ToDictionary(s => s.Id, StringComparer.Ordinal);
        foreach (var (id, rows) in Sentences(path))
        {
            if (!sentences.TryGetValue(id, out var sentence) || !sentence.Words.Select(w => w.Form).SequenceEqual(rows.Select(r => r.Word)))
                continue;
            var labels = EntityLabels.Encode(rows.Count, [.. Spans([.. rows.Select(r => r.Label)])]);
            yield return new(
                Document(id), EntitySource.UniversalNer, [.. rows.Select(r => r.Word)], tags(sentence), [.. labels.Select(l => (ushort)(1 << l))]);
        }
    }

    /// <summary>The names of a sentence whose labels are all known.</summary>
    public static ImmutableArray<Entity> Names(EntityExample example)
    {
        var names = ImmutableArray.CreateBuilder<Entity>();
        var first = 0;
        for (var i = 0; i < example.Labels.Length; i++)
        {
            var label = BitOperations.TrailingZeroCount(example.Labels[i]);
            if (label == EntityLabels.Outside)
                continue;
            var part = EntityLabels.Place(label);
            if (part is NamePart.First or NamePart.Only)
                first = i;
            if (part is NamePart.Last or NamePart.Only)
                names.Add(new(EntityLabels.Kind(label), first, i + 1));
        }
        return names.ToImmutable();
    }

    /// <summary>The parts of speech that a treebank gives: a <see cref="TreebankTagger"/> that makes no mistakes.</summary>
    public static ImmutableArray<Upos> Tags(ConlluSentence sentence) =>
        [.. sentence.Words.Select(w => Enum.TryParse<Upos>(w.Upos, ignoreCase: true, out var upos) ? upos : Upos.X)];

    /// <summary>The document of a sentence of EWT: its id up to the number of the sentence.</summary>
    public static string Document(string sentenceId) => sentenceId[..Math.Max(0, sentenceId.LastIndexOf('-'))];

    private static IEnumerable<Entity> Spans(string[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (!labels[i].StartsWith("B-", StringComparison.Ordinal) || Kind(labels[i]) is not { } kind)
                continue;
            var end = i + 1;
            while (end < labels.Length && labels[end].StartsWith("I-", StringComparison.Ordinal))
                end++;
            yield return new(kind, i, end);
        }
    }

    private static EntityKind? Kind(string label) => label[2..] switch
    {
        "PER" => EntityKind.Person,
        "ORG" => EntityKind.Organization,
        "LOC" => EntityKind.Place,
        _ => null,
    };

    private static IEnumerable<(string Id, List<(string Word, string Label)> Rows)> Sentences(string path)
    {
        const string IdComment = "# sent_id = ";
        var (id, rows) = ("", new List<(string, string)>());
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith(IdComment, StringComparison.Ordinal))
            {
                id = line[IdComment.Length..];
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var columns = line.Split('\t');
                rows.Add((columns[1], columns[2]));
            }
            else if (line.Length == 0 && rows.Count > 0)
            {
                yield return (id, rows);
                rows = [];
            }
        }
    }
}
