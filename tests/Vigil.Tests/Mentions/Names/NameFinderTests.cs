using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Vigil.Mentions;
using Vigil.Mentions.Names;
using Vigil.Text.Entities;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;
using Xunit;

namespace Vigil.Tests.Mentions.Names;

/// <summary>A sentence of a golden case: entities as "Kind:first-end", words as "form lemma upos xpos head relation morph".</summary>
public sealed record ParsedWords(string Entities, string[] Words);

/// <summary>A golden case: a parsed text, and who is named in it.</summary>
public sealed record NameCase(string Name, string Text, string[] People, string[] Organizations, string[] References, ParsedWords[] Sentences)
{
    public override string ToString() => Name;
}

public sealed class NameFinderTests
{
    private static readonly NameFinder Finder = new(WordLists.Load(Path.Combine(Repository.Root, "data", "lexicons")));

    public static TheoryData<NameCase> Cases => [.. JsonSerializer.Deserialize<NameCase[]>(
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "Vigil.Tests", "Mentions", "Names", "names.json")), GoldenCases.Options)!];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Golden_cases(NameCase golden)
    {
        var names = Finder.Find(Parsed(golden), golden.Text);
        Assert.Equal(golden.People, names.People.Select(p => Describe(p, names)));
        Assert.Equal(golden.Organizations, names.Organizations.Select(o => $"{o.Name} [{string.Join(", ", o.Aliases)}] {o.Kind ?? "?"}"));
        Assert.Equal(golden.References, names.PersonMentions.Where(m => !m.Named).Select(m => $"{m.Span.In(golden.Text)} = {names.People[m.Owner].Name}"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Mentions_are_in_order_and_found_again_by_token(NameCase golden)
    {
        var names = Finder.Find(Parsed(golden), golden.Text);
        Assert.Equal(names.PersonMentions.OrderBy(m => m.Span.Start), names.PersonMentions);
        foreach (var mention in names.PersonMentions)
            for (var token = mention.First; token < mention.End; token++) Assert.Equal(mention.Owner, names.PersonAt(mention.Sentence, token));
        foreach (var mention in names.OrganizationMentions) Assert.Equal(mention.Owner, names.OrganizationAt(mention.Sentence, mention.First));
    }

    private static string Describe(NamedPerson person, ReportNames names)
    {
        var gender = person.Female switch { true => "woman", false => "man", _ => "?" };
        var relations = person.Relations.Select(r => $"{r.Kind} of {(r.Person >= 0 ? names.People[r.Person].Name : r.Name)}");
        return $"{person.Name} [{string.Join(", ", person.Aliases)}] {gender} ({string.Join(", ", person.Titles)}): {string.Join(", ", relations)}";
    }

    private static ImmutableArray<Sentence> Parsed(NameCase golden)
    {
        var at = 0;
        return [.. golden.Sentences.Select(s => Sentence(golden.Text, s, ref at))];
    }

    private static Sentence Sentence(string text, ParsedWords words, ref int at)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>();
        foreach (var word in words.Words)
        {
            var parts = word.Split(' ');
            var start = text.IndexOf(parts[0], at, StringComparison.Ordinal);
            var joined = tokens.Count > 0 && start == at && char.IsLetter(text[at - 1]) && !char.IsLetterOrDigit(text[at]);
            at = start + parts[0].Length;
            tokens.Add(new Token(
                new TextSpan(start, at), parts[0], parts[1], Enum.Parse<Upos>(parts[2]), Enum.Parse<Morph>(parts[6]), "_", parts[3],
                int.Parse(parts[4], CultureInfo.InvariantCulture), Enum.Parse<Relation>(parts[5]), joined));
        }
        return new Sentence(new TextSpan(tokens[0].Start, at), tokens.ToImmutable(), [.. words.Entities.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Entity)]);
    }

    private static Entity Entity(string entity)
    {
        var parts = entity.Split(':', '-');
        return new Entity(Enum.Parse<EntityKind>(parts[0]), int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture));
    }
}
