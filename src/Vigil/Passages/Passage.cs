using Vigil.Text.Tokens;

namespace Vigil.Passages;

/// <summary>
/// A stretch of a report that is of one kind. Lines of one paragraph belong to one passage, so that single line ends inside it are white space.
/// </summary>
/// <param name="Span">Where it stands in the report's text, without white space at its ends.</param>
/// <param name="Kind">What it is to the report.</param>
public sealed record Passage(TextSpan Span, PassageKind Kind);
