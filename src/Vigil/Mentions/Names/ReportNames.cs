using System.Collections.Immutable;
using Vigil.Text.Tokens;

namespace Vigil.Mentions.Names;

/// <summary>Words that name or point at somebody: a name, a short form, or a pronoun or description resolved to one.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Span">Where it stands in the report's text.</param>
/// <param name="Owner">Index of the person or organisation.</param>
/// <param name="Named">Whether the words are a name; false for pronouns and descriptions.</param>
public sealed record NameMention(int Sentence, int First, int End, TextSpan Span, int Owner, bool Named);

/// <summary>A relation between two people of a report, as told.</summary>
/// <param name="Kind">What the person is to the other, from data/lexicons/kinship.txt, or leader, member, lawyer…</param>
/// <param name="Person">Index of the other person, or -1.</param>
/// <param name="Name">Name of the other, where she is no person of the report (an organisation, or a name told once).</param>
/// <param name="Sentence">Index of the sentence that tells it.</param>
/// <param name="Span">The words that tell it.</param>
public sealed record NamedRelation(string Kind, int Person, string? Name, int Sentence, TextSpan Span);

/// <summary>A person named in a report.</summary>
/// <param name="Name">Fullest form of the name.</param>
/// <param name="Aliases">Other forms, in order of the text.</param>
/// <param name="Female">True for a woman, false for a man, null when the words do not tell.</param>
/// <param name="Titles">Titles and descriptions beside the name ("activist", "President", "lawyer").</param>
/// <param name="Relations">Relations told.</param>
public sealed record NamedPerson(
    string Name, ImmutableArray<string> Aliases, bool? Female, ImmutableArray<string> Titles, ImmutableArray<NamedRelation> Relations);

/// <summary>An organisation named in a report.</summary>
/// <param name="Name">Fullest form of the name.</param>
/// <param name="Aliases">Other forms.</param>
/// <param name="Kind">media, ngo, party, union, court, police, government, company, or null.</param>
public sealed record NamedOrganization(string Name, ImmutableArray<string> Aliases, string? Kind);

/// <summary>Who is named in a report, and where.</summary>
/// <param name="People">People, in order of first mention.</param>
/// <param name="Organizations">Organisations, in order of first mention.</param>
/// <param name="PersonMentions">Where people are named or pointed at, in order of the text.</param>
/// <param name="OrganizationMentions">Where organisations are named, in order of the text. Mentions of one list do not overlap.</param>
public sealed record ReportNames(
    ImmutableArray<NamedPerson> People, ImmutableArray<NamedOrganization> Organizations,
    ImmutableArray<NameMention> PersonMentions, ImmutableArray<NameMention> OrganizationMentions)
{
    /// <summary>The person that a token of a sentence names or points at, or -1.</summary>
    public int PersonAt(int sentence, int token) => At(PersonMentions, sentence, token);

    /// <summary>The organisation that a token of a sentence names, or -1.</summary>
    public int OrganizationAt(int sentence, int token) => At(OrganizationMentions, sentence, token);

    private static int At(ImmutableArray<NameMention> mentions, int sentence, int token)
    {
        var (low, high) = (0, mentions.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var m = mentions[middle];
            if (m.Sentence < sentence || (m.Sentence == sentence && m.End <= token)) low = middle + 1;
            else if (m.Sentence > sentence || m.First > token) high = middle - 1;
            else return m.Owner;
        }
        return -1;
    }
}
