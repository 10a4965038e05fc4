using Vigil.Mentions.Syntax;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;

namespace Vigil.Mentions.Names;

/// <summary>Somebody lately spoken of: a person of the report, or, with person -1, somebody without a name.</summary>
/// <param name="Person">Index of the person, or -1.</param>
/// <param name="Female">Gender, or null.</param>
/// <param name="Sentence">Sentence of the last mention.</param>
/// <param name="Token">Head token of the last mention.</param>
/// <param name="Prominence">How prominent the place in the clause is: 1 for a subject, less for the rest.</param>
/// <param name="Topic">How much the report is about the person: 0 for one named once, more for one named often.</param>
internal readonly record struct Candidate(int Person, bool? Female, int Sentence, int Token, double Prominence, double Topic = 0);

/// <summary>
/// Who is in the reader's mind: those lately spoken of, with how near and how prominent they are. After Lappin and Leass (1994), with weights of our own.
/// Holds at most <see cref="Capacity"/> people, so that a lookup takes constant time.
/// </summary>
internal sealed class Salience
{
    private const int Capacity = 12, Reach = 3;
    private const double Margin = 0.6, SameGender = 1.5, Unnamed = -0.4;

    private static readonly double[] ByDistance = [3.6, 2.4, 1.2, 0.6];

    private readonly List<Candidate> recent = [];

    /// <summary>Forgets everybody: a new report or an unrelated part of it begins.</summary>
    public void Clear() => recent.Clear();

    /// <summary>Notes a mention.</summary>
    public void Note(Candidate candidate)
    {
        if (candidate.Person >= 0)
        {
            var old = recent.FindIndex(c => c.Person == candidate.Person);
            if (old >= 0)
            {
                var before = recent[old];
                if (before.Sentence == candidate.Sentence && before.Prominence > candidate.Prominence) candidate = candidate with { Prominence = before.Prominence };
                recent.RemoveAt(old);
            }
        }
        recent.Add(candidate);
        if (recent.Count > Capacity) recent.RemoveAt(0);
    }

    /// <summary>The one whom a pronoun or description most likely means; null where nobody fits or two fit alike.</summary>
    /// <param name="sentence">Sentence of the pronoun.</param>
    /// <param name="female">Gender that it tells, or null.</param>
    /// <param name="fits">Whether a candidate is possible here.</param>
    /// <param name="favour">What the grammar of the place adds to a candidate, or null.</param>
    public Candidate? Best(int sentence, bool? female, Func<Candidate, bool> fits, Func<Candidate, double>? favour = null)
    {
        Candidate? best = null;
        var (top, second) = (double.MinValue, double.MinValue);
        foreach (var candidate in recent)
        {
            if (sentence - candidate.Sentence > Reach || (female is { } f && candidate.Female is { } g && f != g) || !fits(candidate)) continue;
            var score = ByDistance[sentence - candidate.Sentence] + candidate.Prominence + candidate.Topic + (candidate.Female is not null ? SameGender : 0) + (candidate.Person < 0 ? Unnamed : 0) + (favour?.Invoke(candidate) ?? 0);
            if (score > top) (best, second, top) = (candidate, top, score);
            else if (score > second) second = score;
        }
        return top - second >= Margin ? best : null;
    }

    /// <summary>How prominent a token's place in its clause is.</summary>
    public static double ProminenceOf(Tree tree, int token)
    {
        while (tree[token].Relation is Relation.Flat or Relation.Appos or Relation.Conj or Relation.Compound && tree[token].Head is var head and >= 0 && tree[head].Upos is Upos.Propn or Upos.Noun)
            token = head;
        return tree[token].Relation switch
        {
            Relation.Nsubj or Relation.NsubjPass => tree[token].Head is var verb and >= 0 && tree[verb].Relation is Relation.Root or Relation.Parataxis or Relation.Conj or Relation.Ccomp ? 1 : 0.8,
            Relation.Root => 0.9,
            Relation.OblAgent => 0.7,
            Relation.Obj or Relation.Iobj => 0.6,
            Relation.NmodPoss => 0.5,
            Relation.Obl => 0.4,
            _ => 0.3,
        };
    }
}
