using System.Collections.Immutable;
using Vigil.Mentions;
using Vigil.Mentions.Places;
using Vigil.Mentions.Syntax;
using Vigil.Text.Parsing;

namespace Vigil.Coding.Slots;

/// <summary>Ties places and sites to triggers.</summary>
internal sealed class WhereReader(WordLists lists)
{
    private const int OwnClause = 28;

    /// <summary>The places that belong to a trigger, nearest first; several when they are joined by "and".</summary>
    public ImmutableArray<ResolvedPlace> Places(MentionedSentence sentence, int trigger, IReadOnlyCollection<int> others)
    {
        var tree = sentence.Tree;
        var ranked = sentence.Places.Where(p => !p.Mention.Demonym)
            .Select(p => (Place: p, Head: WhenReader.Head(tree, p.Mention.First, p.Mention.End)))
            .Select(x => (x.Place, x.Head, Cost: Cost(tree, x.Head, trigger, others)))
            .Where(x => x.Cost <= OwnClause).OrderBy(x => x.Cost).ThenBy(x => Rank(x.Place.Place.Kind)).ThenBy(x => Math.Abs(x.Head - trigger)).ToList();
        ranked.RemoveAll(x => IsOwner(sentence, x.Place) || IsOfRoad(sentence, x.Place) || sentence.Money.Any(m => m.Span.Overlaps(x.Place.Mention.Span)));
        if (ranked.Count == 0 || ranked[0].Place.Place.Kind == PlaceKind.Country)
            foreach (var row in Listed(sentence, PlaceKind.City))
                if (row[0].Mention.First > trigger && tree.Lower(row[0].Mention.First - 1) == "including" && !others.Any(o => o > trigger && o < row[0].Mention.First)) return [.. row];
        if (ranked.Count == 0) return [];
        var best = ranked[0];
        if (ranked.FirstOrDefault(x => x.Place.Place.Kind < best.Place.Place.Kind && x.Cost <= best.Cost + 6 && x.Place.Place.Country == best.Place.Place.Country) is { Place: not null } finer)
            best = finer;
        var joined = ranked.Where(x => x.Head != best.Head && x.Place.Place.Kind == best.Place.Place.Kind && Joined(tree, x.Head, best.Head)).Select(x => x.Place);
        return [.. joined.Prepend(best.Place).Concat(Listed(sentence, best.Place.Place.Kind).Where(l => l.Contains(best.Place)).SelectMany(l => l)).DistinctBy(p => p.Place)];
    }

    /// <summary>The site that belongs to a trigger, or null.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="trigger">The trigger.</param>
    /// <param name="others">Triggers of other events in the sentence.</param>
    /// <param name="moving">Whether "from" tells where it began, as of a march.</param>
    public ResolvedSite? Site(MentionedSentence sentence, int trigger, IReadOnlyCollection<int> others, bool moving = false)
    {
        var tree = sentence.Tree;
        return sentence.Sites.Select(s => (Site: s, Head: WhenReader.Head(tree, s.Mention.First, s.Mention.End)))
            .Select(x => (x.Site, Cost: SiteCost(tree, x.Site.Mention is { Kind: "court", Generic: false }, x.Head, trigger, others, moving)))
            .Where(x => x.Cost <= OwnClause).OrderBy(x => x.Cost).ThenBy(x => x.Site.Named.Generic).Select(x => x.Site).FirstOrDefault();
    }

    private int SiteCost(Tree tree, bool court, int head, int trigger, IReadOnlyCollection<int> others, bool moving)
    {
        var preposition = tree.Case(head);
        if (tree[head].Relation is Relation.Obj or Relation.NsubjPass && tree[head].Head == trigger) return 1;
        if (court && tree[head].Relation is Relation.Nsubj or Relation.OblAgent or Relation.Obl) return 6 + Nearness.Cost(tree, head, trigger, others);
        if (tree[head].Relation == Relation.Compound && tree[head].Head == trigger) preposition = tree.Case(trigger);
        if (preposition == "of" && tree[head].Head is var part and >= 0 && lists.Has("place-parts", tree.Lemma(part))) return SiteCost(tree, court, part, trigger, others, moving);
        if (moving && preposition == "from") return 4 + Nearness.Cost(tree, head, trigger, others);
        return lists.Has("place-prepositions", preposition) ? Nearness.Cost(tree, head, trigger, others) : Nearness.Never;
    }

    /// <summary>A place told with a preposition of place costs least; one that acts, owns or is addressed costs most.</summary>
    private int Cost(Tree tree, int head, int trigger, IReadOnlyCollection<int> others)
    {
        var cost = Nearness.Cost(tree, head, trigger, others);
        var preposition = tree.Case(head);
        if (lists.Has("place-prepositions", preposition)) return cost;
        var relation = tree[head].Relation;
        if (preposition == "from") return Nearness.Never;
        if (preposition == "of" && tree[head].Head is var part and >= 0 && lists.Has("place-parts", tree.Lemma(part))) return Cost(tree, part, trigger, others);
        if (preposition is "of" or "to") return cost + 14;
        if (relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Iobj or Relation.OblAgent) return tree[head].Head == trigger && relation == Relation.Obj ? cost : cost + 26;
        return cost + (relation is Relation.NmodPoss ? 8 : relation is Relation.Compound or Relation.Amod ? 6 : 12);
    }

    /// <summary>Whether a place only says whose a site is ("the Consulate General of Azerbaijan").</summary>
    private static bool IsOwner(MentionedSentence sentence, ResolvedPlace place) =>
        sentence.Sites.Any(s => s.Mention.Owner == place.Place.Country && place.Place.Kind == PlaceKind.Country && s.Mention.Span.Contains(place.Mention.Span));

    /// <summary>Places of one kind named in one row, whatever the parser made of it: "in Gazipur, Ashulia and Savar". A row has an "and"; a comma alone may part a town from its district.</summary>
    private static IEnumerable<List<ResolvedPlace>> Listed(MentionedSentence sentence, PlaceKind kind)
    {
        var row = new List<ResolvedPlace>();
        var joined = false;
        foreach (var place in sentence.Places.Where(p => !p.Mention.Demonym && p.Place.Kind == kind).OrderBy(p => p.Mention.First))
        {
            var between = row.Count == 0 ? [] : Enumerable.Range(row[^1].Mention.End, Math.Max(0, place.Mention.First - row[^1].Mention.End)).Select(sentence.Tree.Lower).ToList();
            if (row.Count > 0 && !(between.Count is 1 or 2 && between.TrueForAll(w => w is "," or "and")))
            {
                if (joined) yield return row;
                (row, joined) = ([], false);
            }
            else if (between.Contains("and")) joined = true;
            row.Add(place);
        }
        if (joined) yield return row;
    }

    private static bool Joined(Tree tree, int a, int b) => tree.WithConjuncts(a).Contains(b) || tree.WithConjuncts(b).Contains(a)
        || (tree[a].Relation == Relation.Conj && tree[b].Relation == Relation.Conj && tree[a].Head == tree[b].Head);

    /// <summary>Whether a place only names a road ("the Dhaka-Mymensingh highway").</summary>
    private static bool IsOfRoad(MentionedSentence sentence, ResolvedPlace place) => sentence.Sites.Any(s => s.Mention.Kind == "street" && s.Mention.Span.Contains(place.Mention.Span));

    private static int Rank(PlaceKind kind) => (int)kind;
}
