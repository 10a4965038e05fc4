using System.Collections.Immutable;
using Vigil.Coding.Patterns;
using Vigil.Coding.Slots;
using Vigil.Mentions;
using Vigil.Mentions.Syntax;
using Vigil.Text.Parsing;

namespace Vigil.Coding;

/// <summary>Fills in how many, and by whose word: the number in the phrases of those who acted or were acted on, else one that the clause tells of a crowd or a toll.</summary>
internal sealed class NumberFiller(WordLists lists)
{
    private const int MostListed = 12;
    private readonly PhraseReader phrases = new(lists);
    private readonly CountReader counts = new(lists);
    private readonly AttributionReader sources = new(lists, new PhraseReader(lists));

    /// <summary>Reads the numbers told of the phrases headed by <paramref name="heads"/>, or near the trigger.</summary>
    public void Read(Document document, Draft draft, PatternMatch match, string what, ImmutableArray<int> heads, IReadOnlyCollection<int> others)
    {
        var tree = draft.At.Tree;
        if (!tree.IsVerb(draft.Trigger)) heads = [.. heads, .. Drawn(tree, draft), .. draft.Type == "protest" ? [] : (int[])[draft.Trigger]];
        var found = heads.Select(h => counts.InPhrase(draft.At, h)).OfType<Counted>().DistinctBy(c => c.Quantity.Span).ToList();
        if (found.Count == 0 && draft.Type == "protest") found.AddRange(counts.All(draft.At).Where(c => IsCrowd(draft, c)));
        if (found.Count == 0 && what == "signatories") found.AddRange(CountReader.Signatories(draft.At));
        if (draft.Echoes) found = [.. counts.All(draft.At).Where(c => IsNearest(draft, c, others))];
        var chain = sources.Chain(document, draft.At, draft.Trigger);
        if (match.Pattern.Page.Settings.GetValueOrDefault("claimant") == "subject" && tree.LogicalSubjects(draft.Trigger).Select(s => phrases.Read(document, draft.At, s)).FirstOrDefault(r => r is not null) is { } teller)
            chain = [.. chain.Where(c => c.Name != teller.Name), teller];
        var claimant = chain.LastOrDefault()?.Name;
        if (chain.Length > 0) draft.Sources.Add(new Attribution("event", [.. chain.Select(c => c.Name)]));
        foreach (var count in found.Take(3))
        {
            var beside = NamedBeside(document, draft.At, heads, count);
            draft.Counts.Add(new PeopleCount(what, count.Quantity.Min + beside, count.Quantity.Max + beside, count.Quantity.Approximate, document.Words(count.Span), claimant));
            draft.Evidence.Add(document.Evidence("counts", count.Span));
        }
        foreach (var listed in found.Take(1).SelectMany(c => Listed(document, draft.At, c)))
        {
            var into = what is "participants" or "signatories" ? draft.Actors : draft.Targets;
            if (!into.Any(r => r.Person == listed.Person)) into.Add(listed);
        }
        if (found.Count == 0 && draft.Type != "protest" && counts.Toll(draft.At, draft.Trigger) is { } toll)
        {
            draft.Counts.Add(new PeopleCount(what, toll.Min, toll.Max, toll.Approximate, document.Words(toll.Span), claimant));
            draft.Evidence.Add(document.Evidence("counts", toll.Span));
        }
        else if (found.Count == 0 && draft.Targets.Count == 0 && heads.FirstOrDefault(h => tree.Lower(h) is "he" or "she" or "him" or "her" or "both", -1) is var pronoun and >= 0)
        {
            var number = tree.Lower(pronoun) == "both" ? 2 : 1;
            draft.Counts.Add(new PeopleCount(what, number, number, false, tree[pronoun].Form, claimant));
        }
        var named = draft.Targets.Where(t => t.Kind == "person").ToList();
        if (found.Count == 0 && what != "participants" && what != "signatories" && named.Count > 0)
            draft.Counts.Add(new PeopleCount(what, named.Count, named.Count, false, document.Words(named[0].Span), claimant));
    }

    /// <summary>How many people are named beside "three others": "Ivan Petrov and three others" are four.</summary>
    private static int NamedBeside(Document document, MentionedSentence sentence, ImmutableArray<int> heads, Counted counted)
    {
        var tree = sentence.Tree;
        var others = tree.Lemma(counted.Noun) is "other" || tree.Children(counted.Noun, Relation.Amod, Relation.Nmod).Any(c => tree.Lower(c) is "other" or "others" or "more");
        return !others || !heads.Contains(counted.Noun) ? 0
            : heads.Where(h => h != counted.Noun).Select(h => document.Names.PersonAt(sentence.Index, h)).Where(p => p >= 0).Distinct().Count();
    }

    /// <summary>The people named after a number of just as many: "three women — A, B and C —".</summary>
    private static IEnumerable<Role> Listed(Document document, MentionedSentence sentence, Counted counted)
    {
        if (counted.Quantity is not { Min: { } number and > 1 and <= MostListed } || counted.Quantity.Max != number) return [];
        var named = document.Names.PersonMentions.Where(m => m.Named && m.Sentence == sentence.Index && m.First >= counted.Noun).DistinctBy(m => m.Owner).ToList();
        return named.Count == number ? named.Select(m => new Role(document.Names.People[m.Owner].Name, "person", m.Owner, -1, m.Span)) : [];
    }

    /// <summary>Whom a protest drew: the object of the verb that it is the subject of ("the rally drew 2,000 people").</summary>
    private static ImmutableArray<int> Drawn(Tree tree, Draft draft) =>
        draft.Type == "protest" && tree[draft.Trigger].Relation == Relation.Nsubj && tree[draft.Trigger].Head is var verb and >= 0
        && tree.Lemma(verb) is "draw" or "attract" or "gather" or "see" or "bring" or "number" or "unite" or "mobilize" ? tree.LogicalObjects(verb) : [];

    /// <summary>Whether no other trigger of the sentence is nearer to a number.</summary>
    private static bool IsNearest(Draft draft, Counted counted, IReadOnlyCollection<int> others)
    {
        var cost = Nearness.Cost(draft.At.Tree, counted.Noun, draft.Trigger, others);
        return cost < Nearness.Never && others.All(o => Nearness.Cost(draft.At.Tree, counted.Noun, o, []) >= cost);
    }

    /// <summary>A number in the phrase of the trigger itself or below it tells how many protested ("a rally of 200 people", "attended by 50").</summary>
    private static bool IsCrowd(Draft draft, Counted counted)
    {
        var tree = draft.At.Tree;
        return tree.IsUnder(counted.Noun, draft.Trigger) && tree[counted.Noun].Relation is Relation.Nmod or Relation.Obl or Relation.Nummod or Relation.Compound or Relation.OblAgent
            && tree.Case(counted.Noun) is "of" or "by" or "with" or "";
    }
}
