using System.Collections.Immutable;

namespace Vigil.Mentions.Names;

/// <summary>Finds in headlines, where every word has a capital, the names that the rest of the report tells.</summary>
internal sealed class HeadlineReader(ReportText report)
{
    /// <summary>The headline's mentions of known names.</summary>
    /// <param name="sentence">Index of the headline.</param>
    /// <param name="names">People by their full folded name, and by single words that only one of them bears.</param>
    public IEnumerable<NameRun> Read(int sentence, IReadOnlyDictionary<string, int> names)
    {
        var tree = report.Trees[sentence];
        var folded = Enumerable.Range(0, tree.Count).Select(i => TextFolding.Fold(tree[i].Form)).ToList();
        for (var i = 0; i < tree.Count; i++)
        {
            for (var length = Math.Min(4, tree.Count - i); length > 0; length--)
            {
                var words = folded.Skip(i).Take(length).ToImmutableArray();
                if (!ReportText.IsCapital(tree[i]) || !names.TryGetValue(string.Join(' ', words), out var person)) continue;
                yield return new NameRun
                {
                    Sentence = sentence, First = i, End = i + length, PhraseFirst = i, PhraseEnd = i + length, Words = words,
                    Form = report.Words(sentence, i, i + length), Owner = person,
                };
                i += length - 1;
                break;
            }
        }
    }
}
