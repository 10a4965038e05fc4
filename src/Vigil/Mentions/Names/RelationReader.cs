using Vigil.Mentions.Syntax;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Names;

/// <summary>
/// Reads what people are to each other and to organisations: "Tursyn's son, Baibolat K", "his mother, X", "X, mother of Y", "my son B" in a quotation,
/// "X and her sister Y", "X, whose husband, Z", "their leader, X", "X, who leads Y", "X and his organization Y".
/// </summary>
internal sealed class RelationReader(ReportText report, IReadOnlyList<PersonDraft> people, References references, OrganizationMap organizations)
{
    private const int WordsInLaw = 5;

    private readonly NameLexicon lexicon = report.Lexicon;
    private readonly OwnerReader owners = new(report, references, organizations);
    private readonly BearerReader bearers = new(report, references);
    private readonly List<(string Noun, KinNoun Kin, int Owner, int Sentence, TextSpan Span)> owned = [];
    private readonly List<(int Bearer, KinNoun Kin, int Sentence, int Group, TextSpan Span)> groups = [];

    /// <summary>Reads the whole report; relations are added to the people.</summary>
    public void Read()
    {
        for (var s = 0; s < report.Trees.Length; s++)
        {
            if (report.Headlines[s]) continue;
            for (var i = 0; i < report.Trees[s].Count; i++)
            {
                if (lexicon.Kinship.Find(report.Trees[s].Lemma(i) + InLaw(report.Trees[s], i)) is { } kin) Read(s, i, kin);
                else if (lexicon.IsOrganizationNoun(report.Trees[s].Lemma(i))) ReadOwnOrganization(s, i);
            }
        }
        foreach (var unnamed in owned.DistinctBy(u => (u.Noun, u.Owner))) NameByTitle(unnamed.Noun, unnamed.Kin, unnamed.Owner, unnamed.Sentence, unnamed.Span);
        foreach (var (bearer, kin, s, group, span) in groups) RelateGroup(bearer, kin, s, group, span);
        foreach (var person in people.Where(p => p.Female is not null)) person.Settle(lexicon.Kinship);
    }

    private void Read(int s, int i, KinNoun kin)
    {
        var tree = report.Trees[s];
        if (tree.IsVerb(i)) ReadVerb(s, i, kin);
        else if (tree[i].Upos == Upos.Noun || (tree[i].Upos == Upos.Propn && owners.Owned(s, i)))
        {
            var owner = owners.Read(s, i, kin);
            if (InLaw(tree, i).Length > 0) owner = owner with { End = i + WordsInLaw };
            var found = bearers.Read(s, i, owner);
            if (owner.People.Count == 1 && found.Count == 0) owned.Add((tree.Lemma(i), kin, owner.People[0], s, owner.Span));
            if (owner.People.Count > 0)
                foreach (var bearer in found) Relate(bearer, kin, owner.People, s, owner.Span);
            else if (owner.Organization is { } organization && kin.OfOrganizations)
                foreach (var bearer in found) people[bearer].Relate(new NamedRelation(kin.Kind, -1, organization, s, owner.Span));
            else if (owner.Span.Length == 0 && IsPlural(tree, i) && found.Count > 1 && kin.Class == kin.Reverse) RelateAll(found, kin, s, tree[i].Span);
            if (owner.Group >= 0 && found.Count == 1) groups.Add((found[0], kin, s, owner.Group, owner.Span));
        }
    }

    private bool IsOneOf(PersonDraft person, KinNoun members) =>
        (members.Female is null || person.Female is null || person.Female == members.Female)
        && person.Relations.Exists(r => r.Person >= 0 && (r.Kind == members.Class || lexicon.Kinship.Find(r.Kind)?.Class == members.Class));

    /// <summary>"his lawyer" here and "lawyer X" there: one, where the report tells of one owner and one lawyer.</summary>
    private void NameByTitle(string noun, KinNoun kin, int owner, int s, TextSpan span)
    {
        if (owned.Exists(o => o.Noun == noun && o.Owner != owner)) return;
        var titled = Enumerable.Range(0, people.Count).Where(p => p != owner && people[p].Titles.Contains(noun)).ToList();
        if (titled.Count == 1 && !people[titled[0]].Relations.Exists(r => r.Kind == kin.Kind)) Relate(titled[0], kin, [owner], s, span);
    }

    private void Relate(int bearer, KinNoun kin, IReadOnlyList<int> owned, int s, TextSpan span)
    {
        if (kin.Reverse is null) return;
        if (kin.Female is { } told && people[bearer].Female is null) people[bearer].Vote(told, 1);
        foreach (var owner in owned.Where(o => o != bearer))
        {
            var kind = kin.Female is null && people[bearer].Female is { } female ? lexicon.Kinship.Kind(kin.Class, female) : kin.Kind;
            people[bearer].Relate(new NamedRelation(kind, owner, null, s, span));
            people[owner].Relate(new NamedRelation(lexicon.Kinship.Kind(kin.Reverse, people[owner].Female), bearer, null, s, span));
        }
    }

    /// <summary>"Brothers A and B": each is to each.</summary>
    private void RelateAll(IReadOnlyList<int> all, KinNoun kin, int s, TextSpan span)
    {
        for (var i = 0; i < all.Count; i++)
            Relate(all[i], kin, [.. all.Take(i)], s, span);
    }

    /// <summary>"The mother of the two brothers": the people whom the report calls so, where they are one family.</summary>
    private void RelateGroup(int bearer, KinNoun kin, int s, int group, TextSpan span)
    {
        if (lexicon.Kinship.Find(report.Trees[s].Lemma(group)) is not { } members) return;
        var named = Enumerable.Range(0, people.Count).Where(p => p != bearer && IsOneOf(people[p], members)).ToList();
        if (named.Count is not (2 or 3)) return;
        foreach (var member in named.Where(m => people[m].Female is null && members.Female is not null)) people[member].Vote(members.Female == true, 1);
        Relate(bearer, kin, named, s, span);
    }

    /// <summary>"X, who leads the drivers' federation", "X founded Y".</summary>
    private void ReadVerb(int s, int verb, KinNoun kin)
    {
        if (!kin.OfOrganizations) return;
        var tree = report.Trees[s];
        var subject = tree.LogicalSubjects(verb).Select(t => references.At(s, t)).FirstOrDefault(p => p >= 0, -1);
        if (subject < 0 && tree.Child(verb, Relation.Nsubj) is var who and > 0 && tree.Lower(who) == "who")
            subject = (references.EndingAt(s, who) ?? (tree[who - 1].Form == "," ? references.EndingAt(s, who - 1) : null))?.Owner ?? -1;
        var what = tree.LogicalObjects(verb).FirstOrDefault(-1);
        if (subject >= 0 && what >= 0 && organizations.Describe(s, what) is { } name)
            people[subject].Relate(new NamedRelation(kin.Kind, -1, name, s, tree[verb].Span));
    }

    /// <summary>"Bilash and his organization Ata Jurt": one who has a movement leads it; of a party or union one is a member.</summary>
    private void ReadOwnOrganization(int s, int noun)
    {
        var tree = report.Trees[s];
        if (noun + 1 >= tree.Count || organizations.StartingAt(s, noun + 1) is not { } organization) return;
        var owner = owners.Read(s, noun, null).People;
        if (owner.Count != 1) return;
        var kind = lexicon.OrganizationKind(tree.Lemma(noun)) switch { "ngo" => "leader", "party" or "union" => "member", _ => null };
        if (kind is not null) people[owner[0]].Relate(new NamedRelation(kind, -1, organization, s, tree[noun].Span));
    }

    /// <summary>"-in-law", where the words behind a noun are these, one token each; else nothing.</summary>
    private static string InLaw(Tree tree, int i) =>
        i + WordsInLaw <= tree.Count && tree.Lower(i + 2) == "in" && tree.Lower(i + 4) == "law" && tree[i + 1].Form == "-" && tree[i + 3].Form == "-" ? "-in-law" : "";

    private static bool IsPlural(Tree tree, int i) => (tree[i].Morph & Morph.Plural) != 0 || tree[i].Xpos is "NNS" or "NNPS";
}
