using System.Collections.Immutable;
using Vigil.Mentions.Syntax;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Names;

/// <summary>
/// Finds who is named in a report: people with their short forms, titles, gender and relations; organisations with their kinds; and whom pronouns and
/// descriptions mean. Immutable and safe to use from many threads; takes time in proportion to the words.
/// </summary>
public sealed class NameFinder
{
    private readonly NameLexicon lexicon;

    /// <summary>Makes a finder.</summary>
    /// <param name="lists">The word lists of data/lexicons.</param>
    public NameFinder(WordLists lists) => lexicon = new NameLexicon(lists);

    /// <summary>Finds the names of one report with a finder made for it alone; make a finder where there are many.</summary>
    /// <param name="sentences">Parsed sentences, in order.</param>
    /// <param name="text">The report's text.</param>
    /// <param name="lists">The word lists.</param>
    public static ReportNames Find(ImmutableArray<Sentence> sentences, string text, WordLists lists) => new NameFinder(lists).Find(sentences, text);

    /// <summary>Finds the names of a report.</summary>
    /// <param name="sentences">Parsed sentences, in order.</param>
    /// <param name="text">The report's text.</param>
    public ReportNames Find(ImmutableArray<Sentence> sentences, string text)
    {
        var report = new ReportText(sentences, text, lexicon);
        var runs = Runs(report);
        var people = new PeopleGrouper(lexicon).Group(runs);
        var headlines = Headlines(report, people);
        var references = new References(report, [.. runs.Where(r => r.Owner >= 0), .. headlines]);
        VoteByEndings(people);
        new PronounResolver(report, people, references).Resolve();
        var organizations = new OrganizationGrouper(report).Group(new OrganizationFinder(report, references).Find(runs));
        new RelationReader(report, people, references, new OrganizationMap(report, organizations)).Read();
        return new ReportNames(
            [.. people.Select(p => new NamedPerson(p.Name, p.Aliases, p.Female, p.Titles, [.. p.Relations]))],
            [.. organizations.Select(o => new NamedOrganization(o.Name, o.Aliases, o.Kind))],
            PersonMentions(report, references), OrganizationMentions(report, organizations));
    }

    private static List<NameRun> Runs(ReportText report)
    {
        var (reader, evidence, runs) = (new RunReader(report), new PersonEvidence(report), new List<NameRun>());
        for (var s = 0; s < report.Trees.Length; s++)
        {
            if (report.Headlines[s] || IsByline(report, s)) continue;
            foreach (var run in reader.Read(s))
            {
                evidence.Weigh(run);
                if (runs.Count > 0 && IsNextOfList(report.Trees[s], runs[^1], run)) (run.ListGender, run.Female) = (runs[^1].ListGender, run.Female ?? runs[^1].ListGender);
                runs.Add(run);
            }
        }
        return runs;
    }

    private static bool IsNextOfList(Tree tree, NameRun before, NameRun run) =>
        before.Sentence == run.Sentence && before.ListGender is not null && Enumerable.Range(before.PhraseEnd, Math.Max(0, run.PhraseFirst - before.PhraseEnd)).All(i => tree.Lower(i) is "," or "and");

    /// <summary>"By Achieng Odera", "Photo: N. Beridze": who made the report is nobody in it.</summary>
    private static bool IsByline(ReportText report, int s)
    {
        var tree = report.Trees[s];
        return tree.Count < 10 && tree.Lower(0) is "by" or "photo" or "photos" or "picture" or "credit" or "image" or "text" && !tree.Tokens.Any(t => t.Upos is Upos.Verb or Upos.Aux);
    }

    private static List<NameRun> Headlines(ReportText report, List<PersonDraft> people)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var shared = new HashSet<string>(StringComparer.Ordinal);
        for (var p = 0; p < people.Count; p++)
        {
            names.TryAdd(string.Join(' ', people[p].Words), p);
            foreach (var word in people[p].Words.Distinct(StringComparer.Ordinal))
                if (!names.TryAdd(word, p) && names[word] != p) shared.Add(word);
        }
        foreach (var word in shared) names.Remove(word);
        var reader = new HeadlineReader(report);
        return [.. Enumerable.Range(0, report.Trees.Length).Where(s => report.Headlines[s]).SelectMany(s => reader.Read(s, names))];
    }

    private void VoteByEndings(List<PersonDraft> people)
    {
        foreach (var person in people.Where(p => p.Female is null))
            if (lexicon.EndsLikeName(person.Words[^1], out var female) && female is { } told) person.Vote(told, 1);
    }

    private static ImmutableArray<NameMention> PersonMentions(ReportText report, References references)
    {
        var mentions = ImmutableArray.CreateBuilder<NameMention>();
        for (var s = 0; s < report.Trees.Length; s++)
        {
            for (var i = 0; i < report.Trees[s].Count; i++)
            {
                if (references.At(s, i) is var owner && owner < 0) continue;
                var run = references.StartingAt(s, i);
                var end = run?.End ?? i + 1;
                mentions.Add(new NameMention(s, i, end, report.Trees[s].Sentence.Cover(i, end), owner, run is not null));
                i = end - 1;
            }
        }
        return mentions.ToImmutable();
    }

    private static ImmutableArray<NameMention> OrganizationMentions(ReportText report, List<OrganizationDraft> organizations) =>
    [
        .. organizations.SelectMany((o, index) => o.Runs.Select(r => new NameMention(r.Sentence, r.First, r.End, report.Trees[r.Sentence].Sentence.Cover(r.First, r.End), index, true)))
            .OrderBy(m => m.Sentence).ThenBy(m => m.First),
    ];
}
