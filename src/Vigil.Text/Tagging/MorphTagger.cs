using Vigil.Text.Parsing;
using Vigil.Text.Training;

namespace Vigil.Text.Tagging;

/// <summary>
/// Gives the words of a parsed sentence their UD features: those that the word with its tag, or a word with that ending and tag, was seen
/// with in the treebanks; where there were several, an averaged perceptron decides by the syntax. Immutable and safe to use from many threads.
/// </summary>
internal sealed class MorphTagger
{
    private const string Section = "morph";

    [ThreadStatic]
    private static MorphChildren[]? childBuffer;

    private readonly string[] feats;
    private readonly Morph[] flags;
    private readonly ulong[] tags;
    private readonly byte[] choices;
    private readonly KeyTable table;
    private readonly PerceptronModel model;

    /// <summary>Puts a morphological tagger together.</summary>
    /// <param name="tagSet">The tags, as the tagger numbers them.</param>
    /// <param name="feats">The FEATS strings; the classes of the perceptron.</param>
    /// <param name="choices">Runs of classes, each with their number before them.</param>
    /// <param name="table">From the key of a word or an ending to the place of a run in the choices.</param>
    /// <param name="model">Decides between the classes of a run.</param>
    public MorphTagger(TagSet tagSet, string[] feats, byte[] choices, KeyTable table, PerceptronModel model)
    {
        (this.feats, this.choices, this.table, this.model) = (feats, choices, table, model);
        flags = [.. feats.Select(MorphFlags.Parse)];
        tags = [.. tagSet.Tags.Select(WordKey.Of)];
    }

    /// <summary>Reads a morphological tagger from a model.</summary>
    public static MorphTagger Read(ModelFile model, TagSet tagSet)
    {
        var block = model.Bytes(Section + ".perceptron");
        return new(tagSet, model.Strings(Section + ".feats"), model.Array<byte>(Section + ".choices"), KeyTable.Read(model, Section), PerceptronModel.ReadFrom(ref block));
    }

    /// <summary>Writes the morphological tagger to a model.</summary>
    public void Write(ModelWriter writer)
    {
        writer.AddStrings(Section + ".feats", feats);
        writer.Add<byte>(Section + ".choices", choices);
        table.Write(writer, Section);
        using var block = new MemoryStream();
        model.WriteTo(block);
        writer.Add<byte>(Section + ".perceptron", block.ToArray());
    }

    /// <summary>The FEATS string of a class.</summary>
    public string Feats(int number) => feats[number];

    /// <summary>The flags of a class.</summary>
    public Morph Flags(int number) => flags[number];

    /// <summary>Finds the features of every word.</summary>
    /// <param name="text">The text of the words.</param>
    /// <param name="spans">Where they stand in it.</param>
    /// <param name="words">The words.</param>
    /// <param name="wordTags">The numbers of their tags.</param>
    /// <param name="heads">Their heads.</param>
    /// <param name="relations">Their relations.</param>
    /// <param name="classes">Receives the class of each word.</param>
    public void Tag(
        ReadOnlySpan<char> text, ReadOnlySpan<Tokens.TextSpan> spans, ReadOnlySpan<WordForm> words, ReadOnlySpan<byte> wordTags,
        ReadOnlySpan<int> heads, ReadOnlySpan<Relation> relations, Span<byte> classes)
    {
        if (childBuffer is null || childBuffer.Length < words.Length)
            childBuffer = new MorphChildren[Math.Max(256, words.Length)];
        var syntax = new MorphFeatures(words, wordTags, heads, relations, childBuffer.AsSpan(0, words.Length));
        Span<ulong> features = stackalloc ulong[MorphFeatures.Most];
        Span<int> scores = stackalloc int[model.Classes];
        for (var i = 0; i < words.Length; i++)
        {
            var choice = Choices(text[spans[i].Start..spans[i].End], tags[wordTags[i]]);
            classes[i] = choice[0];
            if (choice.Length == 1)
                continue;
            model.Score(features[..syntax.Fill(i, features)], scores);
            foreach (var number in choice[1..])
            {
                if (scores[number] > scores[classes[i]])
                    classes[i] = number;
            }
        }
    }

    /// <summary>The classes that a word with that tag may have, the most frequent first.</summary>
    internal ReadOnlySpan<byte> Choices(ReadOnlySpan<char> form, ulong tag)
    {
        Span<char> buffer = stackalloc char[64];
        var folded = WordKey.Fold(form, isName: false, buffer);
        var place = table.Find(WordKey.Word(folded, tag));
        for (var length = Math.Min(MorphTrainer.LongestEnding, folded.Length); place < 0 && length >= 0; length--)
            place = table.Find(WordKey.Ending(folded, length, tag, MorphTrainer.Shape(form)));
        return place < 0 ? choices.AsSpan(1, 1) : choices.AsSpan(place + 1, choices[place]);
    }
}
