namespace Vigil.Passages;

/// <summary>What a passage is to the report.</summary>
public enum PassageKind
{
    /// <summary>Running text, or an item of a list: what events are coded from.</summary>
    Paragraph,

    /// <summary>Headline, repeated headline or subheading: not coded, but it may say where and what the report is about.</summary>
    Headline,

    /// <summary>The sentence under the headline that sums up the report: not coded, but context like a headline.</summary>
    Standfirst,

    /// <summary>Place and date before the first sentence ("ALMATY (Reuters) -"), or a line with the date of publication.</summary>
    Dateline,

    /// <summary>Who wrote it.</summary>
    Byline,

    /// <summary>Words under a picture, with the picture's credit.</summary>
    Caption,

    /// <summary>What the outlet puts around every article: sections, sharing, newsletters, related stories, copyright.</summary>
    Boilerplate,
}
