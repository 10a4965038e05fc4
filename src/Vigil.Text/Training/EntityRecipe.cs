using System.Collections.Immutable;
using Vigil.Text.Entities;
using Vigil.Text.Tagging;

namespace Vigil.Text.Training;

/// <summary>Gives the words of a sentence parts of speech with the mistakes that a tagger makes in text it has not seen.</summary>
/// <param name="sentence">A sentence of a treebank.</param>
public delegate ImmutableArray<Upos> TreebankTagger(ConlluSentence sentence);

/// <summary>Gives words parts of speech.</summary>
/// <param name="words">The words of one sentence.</param>
public delegate ImmutableArray<Upos> WordTagger(IReadOnlyList<string> words);

/// <summary>
/// The recipe of the entity finder: names annotated by Universal NER, names of treebanks that data/lexicons lists by kind, and the mentions
/// of GUM; a share of the sentences is shown again as headlines are written.
/// </summary>
public sealed record EntityRecipe
{
    /// <summary>Treebanks by file name without extension. Those with <c>Entity=</c> in MISC are read as GUM is.</summary>
    public required ImmutableArray<(string Name, ImmutableArray<ConlluSentence> Sentences)> Treebanks { get; init; }

    /// <summary>Paths of IOB2 files that annotate sentences of the treebanks.</summary>
    public required ImmutableArray<string> Annotations { get; init; }

    /// <summary>The folder data/lexicons; <c>names.TREEBANK.txt</c> in it gives the kinds of the names of a treebank.</summary>
    public required string Lists { get; init; }

    /// <summary>Tags treebank sentences.</summary>
    public required TreebankTagger Unseen { get; init; }

    /// <summary>Tags sentences rewritten as headlines.</summary>
    public required WordTagger Tagger { get; init; }

    /// <summary>Settings of the training.</summary>
    public EntityTrainingOptions Options { get; init; } = new();

    /// <summary>Trains on everything.</summary>
    public EntityFinder Train()
    {
        var lexicon = Lexicon();
        var examples = Examples(lexicon);
        return EntityTrainer.Train([.. examples, .. Headlines(examples)], lexicon, Options);
    }

    /// <summary>The lists of names, and the words that treebanks write in lower case twice or more.</summary>
    public EntityLexicon Lexicon() =>
        EntityLexiconReader.Read(Lists, Treebanks.SelectMany(t => t.Sentences).SelectMany(s => s.Words)
            .Where(w => w.Upos != "PROPN" && w.Form.Length > 1 && w.Form.All(char.IsLower))
            .CountBy(w => w.Form).Where(c => c.Value > 1).Select(c => c.Key));

    /// <summary>The annotated sentences as they are written.</summary>
    public ImmutableArray<EntityExample> Examples(EntityLexicon lexicon)
    {
        var examples = ImmutableArray.CreateBuilder<EntityExample>();
        foreach (var path in Annotations)
            examples.AddRange(EntityCorpus.ReadIob2(path, Treebanks.SelectMany(t => t.Sentences), Unseen));
        foreach (var (name, sentences) in Treebanks)
        {
            var list = Path.Combine(Lists, $"names.{name}.txt");
            if (File.Exists(list))
                examples.AddRange(new AnnotatedNames(list).Annotate(sentences, Unseen));
            else if (sentences.Any(GumMentions.Has))
                examples.AddRange(GumMentions.Read(sentences, lexicon, Unseen));
        }
        return examples.DrainToImmutable();
    }

    /// <summary>Every sixth sentence again in capitals, and every sixth with a capital on each word but the smallest.</summary>
    public IEnumerable<EntityExample> Headlines(IReadOnlyList<EntityExample> examples)
    {
        for (var i = 0; i < examples.Count; i++)
        {
            if (i % 6 == 0)
                yield return Rewrite(examples[i], word => word.ToUpperInvariant());
            else if (i % 6 == 3)
                yield return Rewrite(examples[i], Capitalize);
        }
    }

    private EntityExample Rewrite(EntityExample example, Func<string, string> write)
    {
        ImmutableArray<string> words = [.. example.Words.Select(write)];
        return example with { Words = words, Tags = Tagger(words) };
    }

    private static string Capitalize(string word) =>
        word.Length < 4 && word.All(char.IsLower) ? word : char.ToUpperInvariant(word[0]) + word[1..];
}
