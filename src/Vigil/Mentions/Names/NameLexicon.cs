using System.Collections.Frozen;

namespace Vigil.Mentions.Names;

/// <summary>What the word lists know of the words in and beside names. Immutable; lookups are by lower-case or folded form.</summary>
internal sealed class NameLexicon
{
    /// <summary>Longest title in words.</summary>
    private const int LongestTitle = 3;

    private static readonly string[] Agents = ["er", "or", "ist", "ian", "man", "woman"];

    private readonly WordLists lists;
    private readonly FrozenSet<string> given, family, places, organizations;
    private readonly FrozenDictionary<string, string> titles;
    private readonly (string Ending, bool? Female)[] endings;

    public NameLexicon(WordLists lists)
    {
        this.lists = lists;
        given = Names("names-given");
        family = Names("names-family");
        places = Names("names-places");
        organizations = Names("names-organizations");
        titles = lists["titles"];
        endings = [.. lists["name-endings"].Select(e => (e.Key, Gender(e.Value))).OrderByDescending(e => e.Key.Length).ThenBy(e => e.Key, StringComparer.Ordinal)];
        Kinship = new Kinship(lists["kinship"]);
    }

    public Kinship Kinship { get; }

    public bool IsGiven(string folded) => given.Contains(folded);

    public bool IsFamily(string folded) => family.Contains(folded);

    public bool IsPlace(string folded) => places.Contains(folded);

    public bool IsOrganization(string folded) => organizations.Contains(folded);

    public bool IsStop(string lower) => lists.Has("name-stops", lower);

    public bool IsPlaceNoun(string lower) => lists.Has("place-nouns", lower);

    public bool IsSpeechVerb(string lemma) => lists.Has("speech-verbs", lemma);

    /// <summary>Whether a noun says what kind of body an organisation is.</summary>
    public bool IsOrganizationNoun(string lower) => lists.Has("organization-kinds", lower);

    /// <summary>Kind of an organisation by a noun in or beside its name, or null.</summary>
    public string? OrganizationKind(string lower) => lists["organization-kinds"].TryGetValue(lower, out var kind) && kind.Length > 0 ? kind : null;

    public bool IsMedia(string lower) => lists.Has("media", lower);

    public bool IsTitle(string lower) => titles.ContainsKey(lower);

    /// <summary>Whether a title is an office, before which other words may stand.</summary>
    public bool IsOffice(string lower) => titles.TryGetValue(lower, out var kind) && kind != "honorific";

    /// <summary>Whether a noun describes one person: listed, or with the ending of an agent.</summary>
    public bool IsDescription(string lemma) => lists.Has("person-descriptions", lemma)
        || (lemma.Length > 4 && Array.Exists(Agents, a => lemma.EndsWith(a, StringComparison.Ordinal)) && !lists.Has("not-people", lemma)
            && Kinship.Find(lemma) is null && !IsOrganizationNoun(lemma) && !IsPlaceNoun(lemma));

    /// <summary>Gender that a title, description or noun of kinship tells, or null.</summary>
    public bool? GenderOf(string word)
    {
        var lower = word.ToLowerInvariant();
        if (titles.TryGetValue(lower, out var title) && Gender(title) is { } byTitle) return byTitle;
        if (lists["person-descriptions"].TryGetValue(lower, out var description) && Gender(description) is { } told) return told;
        if (lower.EndsWith("woman", StringComparison.Ordinal)) return true;
        return Kinship.Find(lower)?.Female;
    }

    /// <summary>Whether a folded word ends like a family name or patronymic, and the gender which that tells.</summary>
    public bool EndsLikeName(string folded, out bool? female)
    {
        foreach (var (ending, gender) in endings)
        {
            if (folded.Length < ending.Length + 2 || !folded.EndsWith(ending, StringComparison.Ordinal)) continue;
            female = gender;
            return true;
        }
        female = null;
        return false;
    }

    /// <summary>The longest title among words that ends before an index, as a number of words; 0 for none.</summary>
    /// <param name="words">Lower-case words.</param>
    /// <param name="end">Index after the title's last word.</param>
    public int TitleBefore(IReadOnlyList<string> words, int end)
    {
        for (var length = Math.Min(LongestTitle, end); length > 0; length--)
            if (titles.ContainsKey(string.Join(' ', words.Skip(end - length).Take(length)))) return length;
        return 0;
    }

    private FrozenSet<string> Names(string list) =>
        lists[list].Keys.Where(line => line[0] != '[').SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(name => TextFolding.Fold(name)).ToFrozenSet(StringComparer.Ordinal);

    private static bool? Gender(string meaning) => meaning switch { "female" => true, "male" => false, _ => null };
}
