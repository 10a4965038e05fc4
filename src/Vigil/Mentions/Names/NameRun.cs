using System.Collections.Immutable;

namespace Vigil.Mentions.Names;

/// <summary>Capitalised words in a row that may name somebody, with what stands around them. Mutable while a report is read.</summary>
internal sealed class NameRun
{
    /// <summary>Index of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Index of the first token of the name, titles left out.</summary>
    public required int First { get; init; }

    /// <summary>Index after its last token.</summary>
    public required int End { get; init; }

    /// <summary>Index of the first token of the titles and descriptions before the name; equal to <see cref="First"/> without them.</summary>
    public required int PhraseFirst { get; init; }

    /// <summary>Index after an age given behind the name (", 61,"); equal to <see cref="End"/> without one.</summary>
    public int PhraseEnd { get; set; }

    /// <summary>Folded words of the name.</summary>
    public required ImmutableArray<string> Words { get; init; }

    /// <summary>The name as written.</summary>
    public required string Form { get; init; }

    /// <summary>Titles and descriptions beside the name, lower case, in order.</summary>
    public List<string> Titles { get; } = [];

    /// <summary>Gender that the words around tell, or null.</summary>
    public bool? Female { get; set; }

    /// <summary>Gender of the list that the name begins ("three women: X, Y and Z"), or null.</summary>
    public bool? ListGender { get; set; }

    /// <summary>How much speaks for a person (positive) or against (negative).</summary>
    public int Score { get; set; }

    /// <summary>Index of the person that the run names, or -1.</summary>
    public int Owner { get; set; } = -1;

    /// <summary>The folded words as one string.</summary>
    public string Key => string.Join(' ', Words);
}
