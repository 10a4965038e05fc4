using System.Collections.Frozen;

namespace Vigil.Mentions.Syntax;

/// <summary>
/// Inflected forms of the verbs that patterns and word lists name, made by the regular rules of English spelling or told by the list <c>verb-forms</c>, so
/// that a word that the lemmatizer does not know ("fined", "boycotted", "withheld") is still read as the verb it is. Immutable.
/// </summary>
public sealed class VerbForms
{
    private readonly FrozenDictionary<string, string> lemmas;

    /// <summary>Makes the forms of the verbs given by their lemmas.</summary>
    /// <param name="verbs">Lemmas.</param>
    /// <param name="irregular">Lemmas by their irregular forms.</param>
    public VerbForms(IEnumerable<string> verbs, IReadOnlyDictionary<string, string> irregular)
    {
        var forms = new Dictionary<string, string>(irregular, StringComparer.Ordinal);
        foreach (var verb in verbs.Where(v => v.All(char.IsAsciiLetterLower)).Order(StringComparer.Ordinal))
            foreach (var form in Forms(verb)) forms.TryAdd(form, verb);
        lemmas = forms.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The lemma of a lower-case form, or null.</summary>
    public string? Lemma(string form) => lemmas.GetValueOrDefault(form);

    private static IEnumerable<string> Forms(string verb)
    {
        var last = verb[^1];
        var before = verb.Length > 1 ? verb[^2] : ' ';
        var stem = last == 'e' ? verb[..^1] : last == 'y' && !IsVowel(before) ? verb[..^1] + "i" : verb;
        yield return stem + "ed";
        yield return (last == 'e' && before != 'e' ? verb[..^1] : verb) + "ing";
        yield return last == 'y' && !IsVowel(before) ? verb[..^1] + "ies" : last is 's' or 'x' or 'z' or 'h' ? verb + "es" : verb + "s";
        if (verb.Length < 3 || IsVowel(last) || !IsVowel(before) || IsVowel(verb[^3]) || last is 'w' or 'x' or 'y') yield break;
        yield return verb + last + "ed";
        yield return verb + last + "ing";
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
