using System.Text;

namespace Vigil.Evaluation.Corpora;

/// <summary>
/// Writes a sentence of a tokenised corpus as ordinary text. Two ways of tokenising are undone: that of the Penn Treebank (clitics apart, quotation marks as
/// <c>``</c> and <c>''</c>) and one that parts words at every mark ("a . m .", "1 . 29", "10 - year", "http : / /").
/// </summary>
internal sealed class Detokenizer
{
    private static readonly HashSet<string> Clitics = ["'s", "'S", "'re", "'m", "'ve", "'ll", "'d", "n't"];
    private static readonly HashSet<string> AfterApostrophe = ["s", "S", "t", "re", "m", "ve", "ll", "d"];

    /// <summary>Words that begin what stands after a dash rather than the second part of a compound.</summary>
    private static readonly HashSet<string> AfterDash =
        ["and", "or", "are", "is", "was", "were", "not", "one", "two", "three", "with", "who", "which", "that", "the", "a", "an"];

    private readonly IReadOnlyList<string> _tokens;
    private bool _quoted;
    private bool _singleQuoted;

    private Detokenizer(IReadOnlyList<string> tokens) => _tokens = tokens;

    /// <summary>The sentence as text; an address is joined without any space.</summary>
    public static string Join(IReadOnlyList<string> tokens) => IsAddress(tokens) ? string.Concat(tokens) : new Detokenizer(tokens).Join();

    /// <summary>Whether the tokens are those of a web address.</summary>
    public static bool IsAddress(IReadOnlyList<string> tokens) => tokens is ["http" or "https", ":", ..];

    private string Join()
    {
        var text = new StringBuilder();
        var joined = true;
        for (var i = 0; i < _tokens.Count; i++)
        {
            var (left, right) = Sides(i);
            if (!joined && !left) text.Append(' ');
            text.Append(_tokens[i] is "``" or "''" ? "\"" : _tokens[i]);
            joined = right;
        }
        return text.ToString();
    }

    /// <summary>Whether a token stands close to the one before it and to the one after it.</summary>
    private (bool Left, bool Right) Sides(int i)
    {
        var (before, token, after) = (At(i - 1), _tokens[i], At(i + 1));
        return token switch
        {
            "``" => Quote(opens: true),
            "''" => Quote(opens: false),
            "\"" => Quote(opens: !(_quoted || after.Length == 0 || EndsWithAny(before, ".,?!"))),
            "“" or "(" or "[" or "$" => (false, true),
            "”" or ")" or "]" or "," or ";" or "!" or "%" or "." or ":" or "?" => Mark(before, token, after),
            "'" or "’" => Apostrophe(before, after),
            "/" => (true, true),
            "-" => Hyphen(i, before, after),
            _ => Word(token),
        };
    }

    private string At(int i) => i >= 0 && i < _tokens.Count ? _tokens[i] : "";

    private (bool, bool) Quote(bool opens)
    {
        _quoted = opens;
        return (!opens, opens);
    }

    private (bool, bool) Word(string token)
    {
        if (token.Length > 1 && token[0] == '"') _quoted = true;
        if (token.Length > 1 && token[^1] == '"') _quoted = false;
        return (Clitics.Contains(token), false);
    }

    private (bool, bool) Apostrophe(string before, string after)
    {
        if (AfterApostrophe.Contains(after) && before.Length > 0 && char.IsLetter(before[^1])) return (true, true);
        _singleQuoted = !(_singleQuoted || EndsWithAny(before, "sS?.!,"));
        return (!_singleQuoted, _singleQuoted);
    }

    private static (bool, bool) Hyphen(int i, string before, string after)
    {
        if (before == "-") return (true, false);
        var dash = i == 0 || after.Length == 0 || after == "-" || after == before || AfterDash.Contains(after)
            || (char.IsLetter(before[^1]) && char.IsAsciiDigit(after[0]));
        return (!dash, !dash);
    }

    /// <summary>A mark of punctuation, which within numbers and initials joins both sides; a question mark before a number stands for a lost currency sign.</summary>
    private static (bool, bool) Mark(string before, string token, string after)
    {
        if (before.Length == 0 || after.Length == 0) return (true, false);
        var digits = char.IsAsciiDigit(before[^1]);
        return token switch
        {
            "?" when char.IsAsciiDigit(after[0]) => (false, true),
            "." => (true, (digits && char.IsAsciiDigit(after[0])) || (IsInitial(before) && IsInitial(after))),
            "," => (true, after.Length == 3 && after.All(char.IsAsciiDigit) && Digits(before) is > 0 and <= 3),
            ":" => (true, digits && after.Length is 2 or 4 && char.IsAsciiDigit(after[0]) && char.IsAsciiDigit(after[1]) && after[2..] is "" or "am" or "pm"),
            _ => (true, false),
        };
    }

    private static bool IsInitial(string word) => word.Length == 1 && char.IsLetter(word[0]);

    /// <summary>How many digits a word ends with when all before them are not digits, else 0.</summary>
    private static int Digits(string word)
    {
        var end = word.AsSpan().TrimEnd("0123456789");
        return end.ContainsAnyInRange('0', '9') ? 0 : word.Length - end.Length;
    }

    private static bool EndsWithAny(string word, string marks) => word.Length > 0 && marks.Contains(word[^1], StringComparison.Ordinal);
}
