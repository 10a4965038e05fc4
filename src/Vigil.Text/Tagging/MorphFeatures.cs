using Vigil.Text.Parsing;

namespace Vigil.Text.Tagging;

/// <summary>What decides between the features that a word may have: its relation, its subject, its auxiliaries and its neighbours.</summary>
internal ref struct MorphFeatures
{
    /// <summary>Most features that a word has.</summary>
    public const int Most = 32;

    private const ulong Edge = 3, None = 2;

    private readonly ReadOnlySpan<WordForm> words;
    private readonly ReadOnlySpan<byte> tags;
    private readonly ReadOnlySpan<int> heads;
    private readonly ReadOnlySpan<Relation> relations;
    private readonly Span<MorphChildren> children;

    /// <summary>Reads a parsed sentence.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="tags">The numbers of their tags.</param>
    /// <param name="heads">Their heads.</param>
    /// <param name="relations">Their relations.</param>
    /// <param name="children">Room for one item per word.</param>
    public MorphFeatures(
        ReadOnlySpan<WordForm> words, ReadOnlySpan<byte> tags, ReadOnlySpan<int> heads, ReadOnlySpan<Relation> relations, Span<MorphChildren> children)
    {
        this.words = words;
        this.tags = tags;
        this.heads = heads;
        this.relations = relations;
        this.children = children;
        children.Clear();
        for (var i = 0; i < words.Length; i++)
        {
            if (heads[i] >= 0)
                children[heads[i]].Add(i, relations[i]);
        }
    }

    /// <summary>Writes the features of word <paramref name="i"/> and gives their number.</summary>
    public readonly int Fill(int i, Span<ulong> features)
    {
        var list = new FeatureList(features, 0);
        var (word, tag, relation) = (words[i].Lower, (ulong)tags[i], (ulong)relations[i]);
        var head = heads[i];
        ref readonly var own = ref children[i];
        // An auxiliary shares the subject of its verb, and so does a second verb that has none of its own.
        var subject = own.Subject == 0 && head >= 0 ? children[head].Subject : own.Subject;
        var auxiliary = own.Auxiliary == 0 && relations[i] == Relation.Conj ? children[head].Auxiliary : own.Auxiliary;
        list.Add(tag);
        list.Add(word, tag);
        list.Add(tag, relation);
        list.Add(word, relation);
        list.Add(tag, Word(subject - 1));
        list.Add(tag, Tag(subject - 1), HasConjunct(subject - 1));
        list.Add(word, Word(subject - 1));
        list.Add(word, Tag(subject - 1), HasConjunct(subject - 1));
        list.Add(tag, Word(auxiliary - 1), (ulong)own.Flags);
        list.Add(tag, (ulong)own.Flags);
        list.Add(tag, relation, (ulong)own.Flags);
        list.Add(tag, Word(i - 1));
        list.Add(tag, Tag(i - 1), relation);
        list.Add(tag, Word(i + 1));
        list.Add(tag, Tag(i + 1), relation);
        list.Add(tag, Word(head), relation);
        list.Add(tag, Tag(head), relation, head < i ? 1u : 0u);
        list.Add(word, Tag(head), relation);
        list.Add(tag, Word(own.Mark - 1), relation);
        list.Add(tag, Tag(i - 1), Tag(i + 1));
        list.Add(tag, Tag(i - 2), Tag(i - 1));
        list.Add(tag, words[i].Suffix3, relation);
        list.Add(tag, words[^1].Lower, relation);
        list.Add(tag, words[i].Shape);
        list.Add(word, Word(i - 1));
        list.Add(word, Word(i + 1));
        list.Add(tag, relation, Tag(subject - 1), (ulong)own.Flags);
        list.Add(tag, head < 0 ? Edge : (ulong)children[head].Flags, relation);
        return list.Count;
    }

    private readonly ulong Word(int i) => i < 0 ? None : i >= words.Length ? Edge : words[i].Lower;

    private readonly ulong Tag(int i) => i < 0 ? 1000 : i >= words.Length ? 1001UL : tags[i];

    private readonly ulong HasConjunct(int i) => i >= 0 && (children[i].Flags & MorphChildren.Conjunct) != 0 ? 1u : 0u;
}

/// <summary>The dependents of a word that its features depend on; one more than their index, 0 for none.</summary>
internal struct MorphChildren
{
    /// <summary>Bit of <see cref="Flags"/> for a conjunct.</summary>
    public const int Conjunct = 1;

    /// <summary>The subject.</summary>
    public int Subject;

    /// <summary>The first auxiliary.</summary>
    public int Auxiliary;

    /// <summary>The first marker.</summary>
    public int Mark;

    /// <summary>Which relations there are.</summary>
    public int Flags;

    /// <summary>Takes note of a dependent.</summary>
    public void Add(int word, Relation relation)
    {
        switch (relation)
        {
            case Relation.Nsubj or Relation.NsubjOuter: (Subject, Flags) = (word + 1, Flags | 2); break;
            case Relation.NsubjPass: (Subject, Flags) = (word + 1, Flags | 4); break;
            case Relation.Csubj or Relation.CsubjPass or Relation.Expl: (Subject, Flags) = (Subject == 0 ? word + 1 : Subject, Flags | 8); break;
            case Relation.Aux: (Auxiliary, Flags) = (Auxiliary == 0 ? word + 1 : Auxiliary, Flags | 16); break;
            case Relation.AuxPass: Flags |= 32; break;
            case Relation.Cop: Flags |= 64; break;
            case Relation.Mark: (Mark, Flags) = (Mark == 0 ? word + 1 : Mark, Flags | 128); break;
            case Relation.Conj: Flags |= Conjunct; break;
            case Relation.OblAgent: Flags |= 256; break;
            case Relation.Obj: Flags |= 512; break;
            case Relation.Det: Flags |= 1024; break;
            case Relation.Case: Flags |= 2048; break;
        }
    }
}
