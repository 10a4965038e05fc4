using System.Collections.Immutable;
using Vigil.Coding.Codes;
using Vigil.Coding.Patterns;
using Vigil.Coding.Slots;
using Vigil.Mentions;
using Vigil.Mentions.Places;
using Vigil.Mentions.Syntax;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;

namespace Vigil.Coding;

/// <summary>Makes a draft of an event from a pattern that fired: who, whom, how many, where and when, as its own sentence tells it.</summary>
internal sealed class EventDrafter(WordLists lists, Codebook codebook)
{
    private const int MostListed = 12;
    private readonly ModalityReader modality = new(lists);
    private readonly PhraseReader phrases = new(lists);
    private readonly RoleReader roles = new(lists);
    private readonly WhereReader where = new(lists);
    private readonly CountReader counts = new(lists);
    private readonly LegalReader legal = new(lists);
    private readonly AttributionReader sources = new(lists, new PhraseReader(lists));

    /// <summary>The draft, or null where the words tell of no event.</summary>
    public Draft? Make(Document document, MentionedSentence sentence, PatternMatch match, IReadOnlyCollection<int> otherTriggers, Narrative narrative)
    {
        var tree = sentence.Tree;
        var page = match.Pattern.Page;
        var told = Told(tree, match);
        if (told == Modality.Unreal && !page.Settings.ContainsKey("negated")) return null;
        var draft = new Draft
        {
            Page = page,
            At = sentence,
            Trigger = match.Trigger,
            Words = tree.Sentence.Cover(match.First, match.End),
            Type = page.Type,
            Form = match.Pattern.Form,
            Modality = told == Modality.Unreal ? Modality.Reported : told,
            Quoted = sentence.InQuote(match.Trigger),
        };
        draft.Evidence.Add(document.Evidence("trigger", draft.Words));
        ReadWhen(document, draft, otherTriggers);
        ReadWhere(document, draft, otherTriggers);
        ReadRoles(document, draft, match, otherTriggers, narrative);
        if (codebook.Has(draft.Type) && (codebook[draft.Type].Family == "legal" || draft.Type == "detain")) draft.Legal = legal.Read(document, match, draft, otherTriggers);
        ReadGrievance(document, draft);
        ReadReference(draft);
        if (page.Settings.TryGetValue("response", out var response)) draft.Responses.Add((response, draft.Actors.FirstOrDefault()?.Name));
        if (page.Settings.TryGetValue("reply", out var reply)) draft.Reply = (reply, draft.Actors.FirstOrDefault()?.Name);
        return draft;
    }

    /// <summary>Whether the event of a trigger is told as done, planned, cancelled or not at all.</summary>
    public Modality Told(Tree tree, PatternMatch match) =>
        match.Pattern.Page.Settings.TryGetValue("modality", out var set) ? Enum.Parse<Modality>(set, ignoreCase: true) : modality.Read(tree, match.Trigger);

    private static void ReadWhen(Document document, Draft draft, IReadOnlyCollection<int> others)
    {
        if (WhenReader.Shifted(draft.At, draft.Trigger) is { } shifted) (draft.DateWords, draft.DateShift) = shifted;
        else draft.DateWords = WhenReader.Words(draft.At, draft.Trigger, others);
        draft.OwnDate = draft.DateWords is not null;
        if (draft.DateWords is { } words) draft.Evidence.Add(document.Evidence("date", words.Span));
        draft.Duration = WhenReader.Duration(draft.At, draft.Trigger, others, running: draft.Type != "protest");
        if (draft.Type is "sentence" or "fine" or "convict" or "release") draft.Duration = null;
        if (draft.Duration is { } duration) draft.Evidence.Add(document.Evidence("duration", duration.Span));
    }

    private void ReadWhere(Document document, Draft draft, IReadOnlyCollection<int> others)
    {
        var places = where.Places(draft.At, draft.Trigger, others);
        draft.Site = where.Site(draft.At, draft.Trigger, others, moving: draft is { Type: "protest", Form: "march" });
        if (draft.Site is { } site)
        {
            draft.SiteName = document.Words(site.Named.Span);
            draft.Evidence.Add(document.Evidence("site", site.Mention.Span));
            if (site.City is { } city && !(city.Kind == PlaceKind.Country && city.Country == site.Named.Owner)) draft.Place = city;
        }
        draft.OwnPlace = places.Length > 0 || draft.Site is { Named.Generic: false };
        if (places.Length == 0 || (draft.Place is { Kind: PlaceKind.City } town && !places.Any(p => p.Place == town) && places[0].Place.Kind != PlaceKind.City)) return;
        draft.Place = places[0].Place;
        draft.PlaceSpan = places[0].Mention.Span;
        draft.OtherPlaces = places[1..];
        draft.Evidence.Add(document.Evidence("place", places[0].Mention.Span));
    }

    private void ReadRoles(Document document, Draft draft, PatternMatch match, IReadOnlyCollection<int> others, Narrative narrative)
    {
        var tree = draft.At.Tree;
        var (actors, targets) = roles.Read(tree, match);
        bool IsSomebody(int h) => !draft.At.Dates.Any(d => d.First <= h && h < d.End) && !draft.At.Durations.Any(d => d.First <= h && h < d.End);
        actors = actors.RemoveAll(h => !IsSomebody(h));
        targets = targets.RemoveAll(h => !IsSomebody(h));
        foreach (var head in actors.Where(h => !IsPlaceOfAction(draft, h) && CanAct(document, draft.At, h))) Add(document, draft, draft.Actors, head, "actors");
        foreach (var head in targets.Where(h => CanAct(document, draft.At, h))) Add(document, draft, draft.Targets, head, "targets");
        draft.Actors.AddRange(actors.SelectMany(h => PointedAt(document, draft.At, h, narrative)).Where(r => !draft.Actors.Any(a => a.Name == r.Name)));
        draft.Targets.AddRange(targets.SelectMany(h => PointedAt(document, draft.At, h, narrative)).Where(r => !draft.Targets.Any(a => a.Name == r.Name)));
        if (draft.Echoes && match.Pattern.Page.Settings.ContainsKey("claimant")) draft.Actors.Clear();
        AddIncluded(document, draft, others);
        if (draft.Type is "trial" && draft.Targets.Count == 0) draft.Targets.AddRange(narrative.Accused);
        if (draft.Type == "petition" && draft.Targets.Count == 0) AddAddressee(document, draft);
        ReadOfficials(document, draft, narrative);
        if (draft.Type == "protest")
        {
            draft.Actors.AddRange(draft.Targets.Where(t => t.Kind == "person" && t.Person >= 0));
            draft.Targets.RemoveAll(t => t.Kind == "person" && t.Person >= 0);
        }
        var kinds = codebook.Has(draft.Type) ? codebook[draft.Type].Counts : [];
        if (kinds.IsEmpty) return;
        var counted = draft.Type is "protest" or "petition" ? actors : targets.RemoveAll(h => !CanAct(document, draft.At, h));
        ReadCounts(document, draft, match, match.Pattern.Page.Settings.GetValueOrDefault("counts", kinds[0]), counted, others);
    }

    /// <summary>
    /// Who acted where the clause does not say ("was arrested", "was fined"): the court that it names, the office that somebody was called to, or for an arrest the
    /// police last told of.
    /// </summary>
    private void ReadOfficials(Document document, Draft draft, Narrative narrative)
    {
        if (draft.Actors.Count > 0 || draft.Modality != Modality.Reported) return;
        var family = codebook.Has(draft.Type) ? codebook[draft.Type].Family : "";
        var acting = draft.Type == "summon" ? draft.Site?.Mention : family == "legal" ? draft.At.Sites.FirstOrDefault(s => s.Mention.Kind.StartsWith("court", StringComparison.Ordinal))?.Mention : null;
        if (acting is not null)
        {
            draft.Actors.Add(new Role(document.Words(acting.Span), "state", -1, -1, acting.Span));
            draft.Evidence.Add(document.Evidence("actors", acting.Span));
        }
        else if (draft.Type is "detain" or "disperse" or "ill-treat" or "release" or "violence" && draft.Happened && Police(document, draft.At) is { } here) AddOfficial(document, draft, here);
        else if (draft.Type is "detain" or "disperse" && narrative.Police is { } before) AddOfficial(document, draft, before);
        else if (family == "legal" && draft.Type is "sentence" or "fine" or "convict" && narrative.Court is { } court) AddOfficial(document, draft, court);
    }

    /// <summary>People named as some of those told of: "nine were detained, among them Pablo Huenchul", "20 people, including Anna Petrova".</summary>
    private static void AddIncluded(Document document, Draft draft, IReadOnlyCollection<int> others)
    {
        var tree = draft.At.Tree;
        var into = draft.Type is "protest" or "petition" ? draft.Actors : draft.Targets;
        if (!into.Any(r => r.Kind == "group") && !tree.LogicalObjects(draft.Trigger).Concat(tree.LogicalSubjects(draft.Trigger)).Any(h => tree[h].Upos == Upos.Num)) return;
        for (var i = draft.Trigger - 12; i < tree.Count; i++)
        {
            if (i < 1 || !(tree.Lower(i) == "including" || (tree.Lower(i) is "them" or "whom" && tree.Lower(i - 1) is "among")) || others.Any(o => (o > draft.Trigger && o < i) || (o < draft.Trigger && o > i))) continue;
            foreach (var mention in document.Names.PersonMentions.Where(m => m.Named && m.Sentence == draft.At.Index && m.First > i && m.First - i < 25).DistinctBy(m => m.Owner))
                if (!Enumerable.Range(i + 1, mention.First - i - 1).Any(t => tree[t].Upos is Upos.Verb or Upos.Aux) && !into.Any(r => r.Person == mention.Owner))
                    into.Add(new Role(document.Names.People[mention.Owner].Name, "person", mention.Owner, -1, mention.Span));
        }
    }

    /// <summary>Whom a letter or petition was handed to.</summary>
    private void AddAddressee(Document document, Draft draft)
    {
        var tree = draft.At.Tree;
        var heads = tree.LogicalObjects(draft.Trigger).Prepend(draft.Trigger).Concat(tree.Ancestors(draft.Trigger).Take(1));
        foreach (var to in heads.SelectMany(h => tree.Children(h, Relation.Obl, Relation.Nmod, Relation.Iobj)).Where(c => tree.Case(c) is "to" || tree[c].Relation == Relation.Iobj).Take(1)) Add(document, draft, draft.Targets, to, "targets");
    }

    private static void AddOfficial(Document document, Draft draft, Role official)
    {
        draft.Actors.Add(official);
        draft.Evidence.Add(document.Evidence("actors", official.Span));
    }

    /// <summary>The police, soldiers or guards that a sentence names, or null.</summary>
    public Role? Police(Document document, MentionedSentence sentence)
    {
        var tree = sentence.Tree;
        for (var i = 0; i < tree.Count; i++)
            if (tree.IsNominal(i) && lists.Has("police", tree.Lemma(i)) && tree[i].Relation is not (Relation.Compound or Relation.Flat or Relation.NmodPoss) && phrases.Read(document, sentence, i) is { Person: < 0 } role) return role with { Kind = "state" };
        return null;
    }

    /// <summary>Whether a noun can stand for somebody: a name, people, a body or an authority; not a thing.</summary>
    private bool CanAct(Document document, MentionedSentence sentence, int head)
    {
        var tree = sentence.Tree;
        if (head == 0 && tree.Count > 1 && tree.Lower(1) is ":" or "—" or "--") return false;
        var lemma = tree.Lemma(head);
        return document.Names.PersonAt(sentence.Index, head) >= 0 || document.Names.OrganizationAt(sentence.Index, head) >= 0 || IsNameOrPronoun(tree, head)
            || counts.IsPeople(sentence, head) || lists.Has("authorities", lemma) || lists.Has("organizations", lemma)
            || sentence.Sites.Any(s => s.Mention.First <= head && head < s.Mention.End)
            || tree.Children(head, Relation.Appos, Relation.Compound).Any(c => document.Names.PersonAt(sentence.Index, c) >= 0);
    }

    /// <summary>Whether a token is a name, a pronoun or a number: no common noun, even one that the tagger took for a name ("the march").</summary>
    private static bool IsNameOrPronoun(Tree tree, int i) => tree[i].Upos is not Upos.Noun && !(tree[i].Upos == Upos.Propn && char.IsLower(tree[i].Form[0]));

    /// <summary>
    /// Whom "they", "the two women", "the men" or "the group" point back to: those last told of, where number and gender leave no doubt; else nobody.
    /// </summary>
    private ImmutableArray<Role> PointedAt(Document document, MentionedSentence sentence, int head, Narrative narrative)
    {
        var tree = sentence.Tree;
        if (tree[head].Upos == Upos.Pron && document.Names.PersonAt(sentence.Index, head) >= 0) return [];
        if (tree.Lower(head) is "they" or "them" or "both" or "their") return narrative.Recent;
        ImmutableArray<Role> people = [.. narrative.Recent.Where(r => r.Person >= 0)];
        var definite = tree.Children(head, Relation.Det).Any(c => tree.Lower(c) is "the" or "these" or "those");
        if (people.Length < 2 || !definite || tree.Child(head, Relation.Amod, Relation.Acl, Relation.AclRelcl, Relation.Nmod) >= 0) return [];
        var female = people.Select(p => document.Names.People[p.Person].Female).Distinct().ToArray();
        var fits = tree.Lemma(head) switch
        {
            "woman" => female is not [false] && !female.Contains(false),
            "man" => female is not [true] && !female.Contains(true),
            "pair" or "couple" => people.Length == 2,
            "trio" => people.Length == 3,
            "group" => people.Length > 2,
            _ => lists.Has("people", tree.Lemma(head)),
        };
        if (!fits) return [];
        if (counts.InPhrase(sentence, head) is { } counted) return counted.Quantity.Min == people.Length && counted.Quantity.Max == people.Length ? people : [];
        return tree.Lemma(head) is "group" or "pair" or "couple" or "trio" || (tree.Lemma(head) is "woman" or "man" && female is [not null]) ? people : [];
    }

    private void Add(Document document, Draft draft, List<Role> into, int head, string slot)
    {
        foreach (var named in draft.At.Tree.Children(head, Relation.Appos).SelectMany(draft.At.Tree.WithConjuncts))
            if (phrases.Read(document, draft.At, named) is { Person: >= 0 } person && !into.Any(r => r.Name == person.Name)) into.Add(person);
        if (phrases.Read(document, draft.At, head) is not { } role || into.Any(r => r.Name == role.Name)) return;
        into.Add(role);
        draft.Evidence.Add(document.Evidence(slot, role.Span));
        if (role.Person >= 0) into.AddRange(NamedWith(document, draft.At, head).Where(r => !into.Any(known => known.Person == r.Person)));
    }

    /// <summary>The people named in one row with a name, whatever the parser made of it: "Brian Otieno, 22, Mercy Akinyi, 20, and Hassan Were, 23".</summary>
    private static IEnumerable<Role> NamedWith(Document document, MentionedSentence sentence, int head)
    {
        var row = document.Names.PersonMentions.Where(m => m.Named && m.Sentence == sentence.Index).OrderBy(m => m.First).ToList();
        var at = row.FindIndex(m => m.First <= head && head < m.End);
        bool Joined(int i) => Enumerable.Range(row[i].End, Math.Max(0, row[i + 1].First - row[i].End)).All(t => sentence.Tree[t].Upos is Upos.Punct or Upos.Cconj or Upos.Num || sentence.Tree.Lower(t) is "aged")
            && row[i + 1].First > row[i].End;
        if (at < 0) yield break;
        int first = at, last = at;
        while (first > 0 && Joined(first - 1)) first--;
        while (last + 1 < row.Count && Joined(last)) last++;
        for (var i = first; i <= last; i++)
            if (i != at) yield return new Role(document.Names.People[row[i].Owner].Name, "person", row[i].Owner, -1, row[i].Span);
    }

    private void ReadCounts(Document document, Draft draft, PatternMatch match, string what, ImmutableArray<int> heads, IReadOnlyCollection<int> others)
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

    private static void ReadGrievance(Document document, Draft draft)
    {
        if (draft.Type != "protest" || DemandReader.Grievance(draft.At.Tree, draft.Trigger) is not { } span) return;
        draft.Grievance = new Demand(document.Words(span), null, null);
        draft.Evidence.Add(document.Evidence("demands", span));
    }

    /// <summary>"The protest" points at an event told elsewhere; "protests" without number, time or determiner speak of a kind.</summary>
    private static void ReadReference(Draft draft)
    {
        var tree = draft.At.Tree;
        if (draft.Echoes) draft.Refers = true;
        else if (tree.IsVerb(draft.Trigger)) draft.Generic = !draft.OwnDate && ((WhenReader.IsPresentPerfect(tree, draft.Trigger) && !draft.IsNews) || IsKind(tree, draft));
        else
        {
            var determiner = tree.Child(draft.Trigger, Relation.Det, Relation.NmodPoss);
            var word = determiner < 0 ? "" : tree.Lower(determiner);
            var dated = draft.At.Dates.Any(d => d.First <= determiner && determiner < d.End);
            draft.Refers = (determiner >= 0 && !dated && tree[determiner].Relation == Relation.NmodPoss && draft.Actors.Count == 0) || word is "the" or "this" or "that" or "these" or "those" or "such";
            var plural = (tree[draft.Trigger].Morph & Morph.Plural) != 0;
            draft.Generic = (plural && !draft.OwnDate && draft.Counts.Count == 0 && !IsToldOf(tree, draft.Trigger)) || (word is "any" or "every" or "each" or "no");
        }
    }

    /// <summary>Whether a verb says of a plural noun that it happened: "protests were held", "clashes broke out", "strikes continued".</summary>
    private static bool IsToldOf(Tree tree, int noun) => tree[noun].Relation is Relation.Nsubj or Relation.NsubjPass && WhenReader.IsPast(tree, tree[noun].Head)
        && tree.Lemma(tree[noun].Head) is "hold" or "take" or "erupt" or "break" or "continue" or "spread" or "begin" or "start" or "occur" or "happen" or "resume" or "report" or "stage" or "follow" or "flare" or "grow" or "turn";

    /// <summary>Whether a relative clause only says which people are meant ("relatives of people who disappeared in Xinjiang").</summary>
    private static bool IsKind(Tree tree, Draft draft) => draft is not { Type: "protest", OwnPlace: true } && tree[draft.Trigger].Relation is Relation.AclRelcl or Relation.Acl && draft.Counts.Count == 0 && tree[draft.Trigger].Head is var noun and >= 0
        && (tree[noun].Morph & Morph.Plural) != 0 && tree.Child(noun, Relation.Det, Relation.Nummod, Relation.NmodPoss) < 0;

    private static bool IsPlaceOfAction(Draft draft, int head) => draft.Site is { } site && site.Mention.First <= head && head < site.Mention.End && draft.Type == "protest";

    /// <summary>Whether words in a quotation report an event as news do ("We arrested 15 people on Friday," police said), not as an accusation or a plea.</summary>
    public static bool IsReport(Draft draft) =>
        (draft.DateWords is { } date && draft.At.Quotes.Any(q => q.Contains(date.Span))) || draft.Counts.Any(c => c.Min is > 1 || c.Max is > 1);

    /// <summary>The same event in another of the places named together ("in Aktau and Zhanaozen").</summary>
    public static Draft Elsewhere(Document document, Draft draft, ResolvedPlace place)
    {
        var twin = new Draft
        {
            Page = draft.Page, At = draft.At, Trigger = draft.Trigger, Words = draft.Words, Type = draft.Type, Form = draft.Form, Modality = draft.Modality, Scope = draft.Scope,
            DateWords = draft.DateWords, Date = draft.Date, OwnDate = draft.OwnDate, OwnPlace = true, Place = place.Place, PlaceSpan = place.Mention.Span, Grievance = draft.Grievance,
        };
        twin.Actors.AddRange(draft.Actors);
        twin.Targets.AddRange(draft.Targets);
        twin.Evidence.AddRange(draft.Evidence.Where(e => e.Slot is "trigger" or "date"));
        twin.Evidence.Add(document.Evidence("place", place.Mention.Span));
        return twin;
    }
}
