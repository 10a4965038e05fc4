using Vigil.Mentions.Syntax;

namespace Vigil.Mentions.Names;

/// <summary>
/// Tells who speaks the quotation of a sentence: the person who is subject of a verb of speech outside the quotation, or stands beside one. A sentence
/// of nothing but quotation has the speaker told before it in its paragraph, or else behind it. Sentences are asked in order.
/// </summary>
internal sealed class SpeakerFinder(ReportText report, References references)
{
    private readonly NameLexicon lexicon = report.Lexicon;
    private readonly Dictionary<int, int> told = [];

    /// <summary>The speaker found last, or -1 since the paragraph began.</summary>
    public int Last { get; private set; } = -1;

    /// <summary>Reads who speaks in a sentence, outside its quotations.</summary>
    public void Find(int sentence)
    {
        var tree = report.Trees[sentence];
        if (report.StartsParagraph(sentence)) Last = -1;
        var verb = Enumerable.Range(0, tree.Count).FirstOrDefault(i => IsSpeech(sentence, tree, i), -1);
        if (verb < 0) return;
        Last = SpeakerOf(sentence, tree, verb);
        told[sentence] = Last;
    }

    /// <summary>The speaker of each sentence that has one.</summary>
    public IEnumerable<(int Sentence, int Speaker)> All()
    {
        var speaker = -1;
        for (var s = 0; s < report.Trees.Length; s++)
        {
            if (report.StartsParagraph(s)) speaker = FirstOf(s);
            speaker = told.GetValueOrDefault(s, speaker);
            if (speaker >= 0) yield return (s, speaker);
        }
    }

    /// <summary>The first speaker told in the paragraph that starts with a sentence, or -1.</summary>
    private int FirstOf(int sentence)
    {
        for (var s = sentence; s < report.Trees.Length && (s == sentence || !report.StartsParagraph(s)); s++)
            if (told.TryGetValue(s, out var speaker)) return speaker;
        return -1;
    }

    private bool IsSpeech(int s, Tree tree, int i) => tree.IsVerb(i) && !report.InQuote(s, i) && lexicon.IsSpeechVerb(tree.Lemma(i)) && !tree.IsPassive(i);

    private int SpeakerOf(int s, Tree tree, int verb)
    {
        foreach (var subject in tree.LogicalSubjects(verb))
        {
            if (references.At(s, subject) is var person and >= 0) return person;
            foreach (var child in tree.Children(subject))
                if (references.StartingAt(s, child) is { } run && run.PhraseFirst <= child && !ReportText.IsPossessiveMark(tree[Math.Min(run.End, tree.Count - 1)])) return run.Owner;
        }
        return Beside(s, tree, verb);
    }

    /// <summary>The nearest person before the verb in its clause, or right behind it ("said his mother, X").</summary>
    private int Beside(int s, Tree tree, int verb)
    {
        for (var i = verb + 1; i < tree.Count && i <= verb + 5 && tree[i].Form is not "."; i++)
            if (!report.InQuote(s, i) && references.StartingAt(s, i) is { } run) return tree.LogicalSubjects(verb).Length == 0 ? run.Owner : -1;
        for (var i = verb - 1; i >= 0 && i >= verb - 4 && tree[i].Form is not "," && !report.InQuote(s, i); i--)
            if (references.At(s, i) is var person and >= 0) return person;
        return -1;
    }
}
