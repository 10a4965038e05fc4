using Vigil.Text.Tokens;

namespace Vigil.Passages;

/// <summary>A paragraph or stand-alone line before it is known what it is, with what its form tells.</summary>
internal sealed record PassageUnit
{
    private const int FewestInSentence = 4;
    private const int FewestInTitleLikeSentence = 12;
    private const int SurelyProse = 25;
    private const int FewestBeforeList = 8;

    /// <summary>Looks at the paragraph at <paramref name="span"/>.</summary>
    public PassageUnit(string text, TextSpan span, int block, BoilerplateLexicon lexicon)
    {
        var words = text.AsSpan(span.Start, span.Length);
        (Span, Block) = (span, block);
        Folded = LineShape.Fold(words);
        Words = LineShape.Words(words);
        EndsSentence = LineShape.EndsSentence(words);
        EndsWithColon = LineShape.EndsWithColon(words);
        IsItem = LineShape.IsItem(words);
        IsField = LineShape.IsField(words);
        IsTrail = LineShape.IsTrail(words);
        IsTitleCase = LineShape.IsTitleCase(words);
        LetterShare = LineShape.LetterShare(words);
        OneSentence = LineShape.InnerStops(words) == 0;
        Mark = lexicon.Find(Folded, Words, EndsSentence);
    }

    public TextSpan Span { get; }
    public int Block { get; }
    public string Folded { get; }
    public int Words { get; }
    public bool EndsSentence { get; }
    public bool EndsWithColon { get; }
    public bool IsItem { get; }
    public bool IsField { get; }
    public bool IsTrail { get; }
    public bool IsTitleCase { get; }
    public int LetterShare { get; }
    public bool OneSentence { get; }

    /// <summary>What the lexicon knows it as.</summary>
    public BoilerplateMark? Mark { get; }

    /// <summary>Whether it repeats the title or another unit.</summary>
    public bool Repeats { get; init; }

    /// <summary>Whether it is the title.</summary>
    public bool IsTitle { get; init; }

    /// <summary>Whether it is the last unit and begins with the author's name: a note on the author.</summary>
    public bool IsAuthorNote { get; init; }

    /// <summary>Whether it is running text by its form.</summary>
    public bool IsProse => Mark is null && !Repeats && !IsTitle && !IsAuthorNote && LetterShare >= 40
        && ((EndsSentence && Words >= (IsTitleCase ? FewestInTitleLikeSentence : FewestInSentence)) || (Words >= SurelyProse && !IsTrail)
            || (Words >= FewestBeforeList && !IsTitleCase && !IsTrail && (EndsWithColon || !OneSentence)));

    /// <summary>The kind the lexicon gives it.</summary>
    public PassageKind? MarkedKind => Mark switch
    {
        null => null,
        BoilerplateMark.Caption => PassageKind.Caption,
        BoilerplateMark.Byline => PassageKind.Byline,
        BoilerplateMark.Dateline => PassageKind.Dateline,
        _ => PassageKind.Boilerplate,
    };
}
