namespace Vigil.Text.Tagging;

/// <summary>How the letters of a word are changed before its ending is.</summary>
internal enum LemmaCase : byte
{
    /// <summary>All letters small.</summary>
    Lower,

    /// <summary>As written.</summary>
    Keep,

    /// <summary>The first letter a capital, the others small.</summary>
    Title,
}

/// <summary>A way to make a lemma of a word: change its case, take letters off its end, put others there.</summary>
/// <param name="Case">What happens to the case of the letters.</param>
/// <param name="Cut">How many UTF-16 code units to take off.</param>
/// <param name="Ending">What to put at the end.</param>
internal readonly record struct LemmaRule(LemmaCase Case, int Cut, string Ending)
{
    /// <summary>The rules that make <paramref name="lemma"/> of <paramref name="form"/> by a change of at most half the word, the simplest first.</summary>
    public static LemmaRule Between(string form, string lemma, bool isName)
    {
        ReadOnlySpan<LemmaCase> order = isName ? [LemmaCase.Keep, LemmaCase.Title, LemmaCase.Lower] : [LemmaCase.Lower, LemmaCase.Keep, LemmaCase.Title];
        var (best, bestKept) = (default(LemmaRule), -1);
        foreach (var change in order)
        {
            var cased = Recase(form, change);
            var kept = cased.AsSpan().CommonPrefixLength(lemma);
            if (kept > bestKept)
                (best, bestKept) = (new(change, form.Length - kept, lemma[kept..]), kept);
        }
        return best;
    }

    /// <summary>Makes the lemma of a word in <paramref name="buffer"/>; false where the word is not longer than the cut or the buffer too short.</summary>
    public bool TryApply(ReadOnlySpan<char> form, Span<char> buffer, out ReadOnlySpan<char> lemma)
    {
        var kept = form.Length - Cut;
        lemma = default;
        if (kept < 0 || (kept == 0 && Ending.Length == 0) || form.Length + Ending.Length > buffer.Length)
            return false;
        Recase(form, buffer, Case);
        Ending.CopyTo(buffer[kept..]);
        lemma = buffer[..(kept + Ending.Length)];
        return true;
    }

    /// <summary>Writes the rule as one string.</summary>
    public string Serialize() => string.Concat(((int)Case).ToString(System.Globalization.CultureInfo.InvariantCulture), " ",
        Cut.ToString(System.Globalization.CultureInfo.InvariantCulture), " ", Ending);

    /// <summary>Reads what <see cref="Serialize"/> wrote.</summary>
    public static LemmaRule Deserialize(string text)
    {
        var parts = text.Split(' ', 3);
        return new((LemmaCase)int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture),
            int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), parts[2]);
    }

    private static string Recase(string form, LemmaCase change) => string.Create(form.Length, (form, change), static (s, x) => Recase(x.form, s, x.change));

    private static void Recase(ReadOnlySpan<char> form, Span<char> target, LemmaCase change)
    {
        if (change == LemmaCase.Keep)
            form.CopyTo(target);
        else
            form.ToLowerInvariant(target[..form.Length]);
        if (change == LemmaCase.Title && target.Length > 0)
            target[0] = char.ToUpperInvariant(form[0]);
    }
}
