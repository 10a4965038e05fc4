using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Vigil.Reports;

/// <summary>
/// Settles the language of a report: as given, else by script and by the share of its words that are common words of a language
/// (data/lexicons/languages.txt). Immutable.
/// </summary>
public sealed class LanguageGuess
{
    private const int SampleWords = 1500;
    private static readonly FrozenSet<string> Supported = FrozenSet.ToFrozenSet(["en"], StringComparer.Ordinal);
    private readonly ImmutableArray<LanguageProfile> _profiles;
    private readonly FrozenDictionary<string, string> _codes;

    private LanguageGuess(ImmutableArray<LanguageProfile> profiles)
    {
        _profiles = profiles;
        _codes = profiles.SelectMany(p => p.Names.Select(n => (Name: n, p.Code))).DistinctBy(p => p.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(p => p.Name, p => p.Code, StringComparer.Ordinal);
    }

    /// <summary>Reads the profiles of data/lexicons/languages.txt.</summary>
    /// <exception cref="FormatException">A line is not a profile.</exception>
    public static LanguageGuess Load(IEnumerable<string> lines) =>
        new([.. lines.Where(l => l.Length > 0 && l[0] != '#').Select(LanguageProfile.Parse)]);

    /// <summary>Whether an engine reads the language.</summary>
    public static bool Supports(string language) => Supported.Contains(language);

    /// <summary>The language as given, as an ISO 639-1 code where it is known; if none was given, the one guessed, or null.</summary>
    public string? Settle(string? given, string text) => Code(given) ?? Guess(text);

    /// <summary>
    /// The language of a page, given what its markup says. Templates carry the wrong one often enough that a clear guess of another language wins.
    /// </summary>
    public string? OfPage(string? given, string text) => Guess(text) ?? Code(given);

    /// <summary>The code of a language given by code, name or tag ("en", "eng", "English", "en-GB"); an unknown one stays as it is, in lower case.</summary>
    public string? Code(string? given)
    {
        if (string.IsNullOrWhiteSpace(given)) return null;
        var name = given.Trim().ToLowerInvariant();
        var tag = name.IndexOfAny(['-', '_']);
        if (tag > 0) name = name[..tag];
        return _codes.GetValueOrDefault(name, name);
    }

    /// <summary>The language that the text seems to be written in, or null when nothing tells.</summary>
    public string? Guess(string text)
    {
        var words = Words(text).Take(SampleWords).ToList();
        if (words.Count == 0) return null;
        foreach (var profile in _profiles)
        {
            if (profile.HasScript && profile.ScriptShare(words) > 0.2) return profile.Code;
        }
        var best = _profiles.Where(p => !p.HasScript).Select(p => (p.Code, Hits: words.Count(p.Common.Contains))).MaxBy(p => p.Hits);
        return best.Hits * 12 >= words.Count ? best.Code : null;
    }

    private static IEnumerable<string> Words(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsLetter(text[i])) continue;
            var start = i;
            while (i < text.Length && (IsLetter(text[i]) || text[i] is '\'' or '’')) i++;
            yield return text[start..i].Replace('’', '\'').TrimEnd('\'').ToLowerInvariant();
        }
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
