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

    /// <summary>The lemma of a word by this rule; the word itself, recased, where it is shorter than the cut.</summary>
    public string Apply(ReadOnlySpan<char> form)
    {
        var kept = Math.Max(0, form.Length - Cut);
        if (kept == 0 && Ending.Length == 0)
            kept = form.Length;
        return string.Create(kept + Ending.Length, new State(form, kept, Case, Ending), static (lemma, s) =>
        {
            Recase(s.Form[..s.Kept], lemma, s.Case);
            s.Ending.CopyTo(lemma[s.Kept..]);
        });
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
            form.ToLowerInvariant(target);
        if (change == LemmaCase.Title && target.Length > 0)
            target[0] = char.ToUpperInvariant(form[0]);
    }

    private readonly ref struct State(ReadOnlySpan<char> form, int kept, LemmaCase change, string ending)
    {
        public readonly ReadOnlySpan<char> Form = form;
        public readonly int Kept = kept;
        public readonly LemmaCase Case = change;
        public readonly string Ending = ending;
    }
}
