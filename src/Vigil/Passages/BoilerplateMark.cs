namespace Vigil.Passages;

/// <summary>What the boilerplate lexicon knows a line as.</summary>
internal enum BoilerplateMark
{
    /// <summary>Part of the outlet's frame.</summary>
    Boilerplate,

    /// <summary>Part of the frame below the article: what follows it is not the article.</summary>
    Footer,

    /// <summary>Words under a picture, or its credit.</summary>
    Caption,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>When it was published.</summary>
    Dateline,
}
