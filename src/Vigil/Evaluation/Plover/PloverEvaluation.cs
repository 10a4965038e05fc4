using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Reports;

namespace Vigil.Evaluation.Plover;

/// <summary>Codes each sentence as a report of its own and compares the PLOVER classes of its events with the class that the coders of the file gave it.</summary>
public static class PloverEvaluation
{
    /// <summary>Scores a coder.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="code">Codes a report.</param>
    public static PloverScore Score(IEnumerable<PloverSentence> sentences, Func<Report, CodedReport> code)
    {
        var coded = sentences.Select(sentence => new PloverError(sentence, Classes(code(AsReport(sentence))))).ToImmutableArray();
        var classes = coded.Select(each => each.Sentence.Event).Concat(coded.SelectMany(each => each.Given)).Distinct().Order(StringComparer.Ordinal);
        return new PloverScore(coded.Length, [.. classes.Select(name => Figures(coded, name))],
            Bootstrap.Interval(coded, sample => Figures(sample, PloverScore.Protest).F1),
            [.. coded.Where(each => each.Given.Contains(PloverScore.Protest) != (each.Sentence.Event == PloverScore.Protest))]);
    }

    private static PloverClass Figures(IReadOnlyList<PloverError> coded, string name) => new(name,
        coded.Count(each => each.Sentence.Event == name && each.Given.Contains(name)),
        coded.Count(each => each.Sentence.Event == name && !each.Given.Contains(name)),
        coded.Count(each => each.Sentence.Event != name && each.Given.Contains(name)));

    private static ImmutableArray<string> Classes(CodedReport coded) =>
        [.. coded.Events.Select(each => each.Codes.Plover?.Event).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private static Report AsReport(PloverSentence sentence)
    {
        var sha256 = ContentHash.Sha256(sentence.Text!);
        return new Report
        {
            Id = ContentHash.Id(sentence.Id, sha256), Path = sentence.Id, Sha256 = sha256, TextSha256 = sha256, Language = "en", Text = sentence.Text!,
            Published = PartialDate.TryParse(sentence.Date, out var date) ? date : null,
        };
    }
}
