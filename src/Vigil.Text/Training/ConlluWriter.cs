using System.Collections.Immutable;
using System.Globalization;
using Vigil.Text.Entities;
using Vigil.Text.Parsing;
using Vigil.Text.Tokens;

namespace Vigil.Text.Training;

/// <summary>Writes sentences as CoNLL-U. Lines end in a line feed on every machine.</summary>
public static class ConlluWriter
{
    /// <summary>Writes one analysed sentence with its <c>text</c> comment and <c>SpaceAfter=No</c> where no white space follows.</summary>
    /// <param name="writer">Where to write.</param>
    /// <param name="text">The text that the spans of the sentence refer to.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="id">The <c>sent_id</c> to give it.</param>
    public static void Write(TextWriter writer, string text, Sentence sentence, string id) => Write(writer, FromSentence(text, sentence, id));

    /// <summary>Writes one sentence.</summary>
    public static void Write(TextWriter writer, ConlluSentence sentence)
    {
        if (sentence.NewDocument is { } document)
            Line(writer, document.Length == 0 ? "# newdoc" : "# newdoc id = " + document);
        if (sentence.NewParagraph)
            Line(writer, "# newpar");
        Line(writer, "# sent_id = " + sentence.Id);
        Line(writer, "# text = " + sentence.Text);
        var range = 0;
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            if (range < sentence.Ranges.Length && sentence.Ranges[range].First == i)
            {
                var r = sentence.Ranges[range++];
                Line(writer, string.Create(CultureInfo.InvariantCulture, $"{r.First + 1}-{r.End}\t{r.Form}\t_\t_\t_\t_\t_\t_\t_\t{r.Misc}"));
            }
            var w = sentence.Words[i];
            Line(writer, string.Create(CultureInfo.InvariantCulture,
                $"{i + 1}\t{w.Form}\t{w.Lemma}\t{w.Upos}\t{w.Xpos}\t{w.Feats}\t{w.Head + 1}\t{w.Relation}\t_\t{w.Misc}"));
        }
        Line(writer, "");
    }

    /// <summary>The CoNLL-U shape of an analysed sentence; names stand in MISC as NE=B-PER, NE=I-ORG, NE=B-LOC.</summary>
    public static ConlluSentence FromSentence(string text, Sentence sentence, string id)
    {
        var tokens = sentence.Tokens;
        var words = ImmutableArray.CreateBuilder<ConlluWord>(tokens.Length);
        var ranges = ImmutableArray.CreateBuilder<ConlluRange>();
        for (var i = 0; i < tokens.Length;)
        {
            var end = i + 1;
            while (end < tokens.Length && tokens[end].JoinsPrevious)
                end++;
            var misc = SpaceFollows(text, tokens[end - 1].End) ? "_" : "SpaceAfter=No";
            if (end - i > 1)
                ranges.Add(new(i, end, text[tokens[i].Start..tokens[end - 1].End], misc));
            for (var alone = end - i == 1; i < end; i++)
                words.Add(Word(tokens[i], Misc(sentence, i, alone ? misc : "_")));
        }
        return new(id, OneLine(sentence.Span.In(text)), null, false, words.DrainToImmutable(), ranges.DrainToImmutable());
    }

    private static string Misc(Sentence sentence, int i, string space)
    {
        foreach (var entity in sentence.Entities)
            if (entity.First <= i && i < entity.End)
                return $"NE={(i == entity.First ? 'B' : 'I')}-{Kind(entity.Kind)}" + (space == "_" ? "" : "|" + space);
        return space;
    }

    private static string Kind(EntityKind kind) => kind switch
    {
        EntityKind.Person => "PER", EntityKind.Organization => "ORG", EntityKind.Place => "LOC", _ => kind.ToString().ToUpperInvariant(),
    };

    private static ConlluWord Word(in Token t, string misc) =>
        new(t.Form, t.Lemma, t.Upos.ToString().ToUpperInvariant(), t.Xpos, t.Feats, t.Head, Relations.Name(t.Relation), misc);

    private static bool SpaceFollows(string text, int offset) => offset >= text.Length || char.IsWhiteSpace(text[offset]);

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Line(TextWriter writer, string line)
    {
        writer.Write(line);
        writer.Write('\n');
    }
}
