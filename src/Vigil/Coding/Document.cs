using System.Collections.Immutable;
using Vigil.Mentions;
using Vigil.Mentions.Names;
using Vigil.Mentions.Places;
using Vigil.Reports;
using Vigil.Text.Tokens;

namespace Vigil.Coding;

/// <summary>A report read down to its mentions: what the coder starts from.</summary>
/// <param name="Report">The report.</param>
/// <param name="Sentences">Its sentences, in order.</param>
/// <param name="Names">Who is named.</param>
/// <param name="Home">Where the report is set: its dateline or the place most spoken of; null when it cannot be told.</param>
public sealed record Document(Report Report, ImmutableArray<MentionedSentence> Sentences, ReportNames Names, GazetteerPlace? Home)
{
    /// <summary>Words of the report.</summary>
    public string Words(TextSpan span) => Report.Text[span.Start..span.End];

    /// <summary>Evidence for a slot.</summary>
    public Evidence Evidence(string slot, TextSpan span) => new(slot, span.Start, span.End, Words(span));
}
