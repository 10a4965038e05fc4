using System.Text;

namespace Vigil.Linkage.Names;

/// <summary>A name cut into words that can be compared: titles left out, particles, initials, numbers and legal forms marked.</summary>
internal sealed record NameParts(string Text, bool Organization, IReadOnlyList<NameWord> Words, bool Abjad, bool Syllabic, string Script)
{
    private const int ParticleTelling = 30;
    private const int FormTelling = 20;

    /// <summary>Reads a name.</summary>
    public static NameParts Read(string name, bool organization)
    {
        var words = Split(organization ? Abbreviated(name) : name).ToList();
        var syllabic = words.Count > 0 && words.TrueForAll(word => word.EnumerateRunes().All(LatinName.IsSyllable));
        var latin = words.ConvertAll(word => (Own: Folding.Fold(word), Latin: string.Concat(LatinName.Latin(word).Where(c => c is not (' ' or '\'' or '`' or '-')))));
        latin.RemoveAll(word => word.Latin.Length == 0);
        var read = organization ? Organized(latin) : Personal(latin, syllabic);
        return new NameParts(name, organization, read.Count > 0 ? read : [.. latin.Select(word => new NameWord(word.Own, word.Latin, NameWordKind.Name, 100))],
            name.Any(LatinName.IsAbjad), syllabic, ScriptOf(name));
    }

    private static List<NameWord> Personal(List<(string Own, string Latin)> words, bool syllabic)
    {
        var data = NameData.Shipped;
        var read = new List<NameWord>();
        foreach (var (own, latin) in words)
        {
            if (words.Count > 1 && (data.Titles.Contains(own) || data.Titles.Contains(latin))) continue;
            if (words.Count > 1 && latin is "sa" or "na") continue;
            if (data.Particles.TryGetValue(latin, out var particle)) read.Add(new NameWord(own, particle, NameWordKind.Particle, ParticleTelling));
            else if (latin.Length == 1 && !syllabic) read.Add(new NameWord(own, latin, NameWordKind.Initial, 100));
            else read.Add(new NameWord(own, latin, NameWordKind.Name, 100));
        }

        return JoinServants(read);
    }

    /// <summary>"Abd al-Rahman", "Abdul Rahman" and "Abdurrahman" are one name: the servant and whose he is become one word.</summary>
    private static List<NameWord> JoinServants(List<NameWord> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Latin is not ("abd" or "abdul" or "abdel" or "abdal" or "abdol" or "abdu")) continue;
            var of = words[i + 1].Latin == "al" && i + 2 < words.Count ? i + 2 : i + 1;
            if (words[of].Kind != NameWordKind.Name) continue;
            words[i] = new NameWord(words[i].Own + words[of].Own, "abdul" + words[of].Latin, NameWordKind.Name, 100);
            words.RemoveRange(i + 1, of - i);
        }

        return words;
    }

    private static List<NameWord> Organized(List<(string Own, string Latin)> words)
    {
        var data = NameData.Shipped;
        var read = new List<NameWord>();
        for (var i = 0; i < words.Count;)
        {
            if (Form(words, i) is ({ } form, var length))
            {
                if (form != "the") read.Add(new NameWord(form, form, NameWordKind.LegalForm, FormTelling));
                i += length;
                continue;
            }

            var (own, latin) = words[i++];
            var (common, telling) = data.OrganizationWords.GetValueOrDefault(latin, (latin, 100));
            foreach (var part in common.Split(' '))
                read.Add(new NameWord(common == latin ? own : part, part, Kind(part), telling));
        }

        return read;
    }

    private static NameWordKind Kind(string latin) =>
        char.IsAsciiDigit(latin[0]) || latin.All(c => c is 'i' or 'v' or 'x') ? NameWordKind.Number
        : latin.Length == 1 ? NameWordKind.Initial : NameWordKind.Name;

    private static (string? Form, int Length) Form(List<(string Own, string Latin)> words, int at)
    {
        for (var length = Math.Min(NameData.Shipped.LongestForm, words.Count - at); length > 0; length--)
        {
            var written = string.Join(' ', words.Skip(at).Take(length).Select(word => word.Latin));
            if (NameData.Shipped.LegalForms.TryGetValue(written, out var form)) return (form, length);
        }

        return (null, 0);
    }

    /// <summary>Words: runs of letters, digits and apostrophes; "JohnSmith" and "A.B.C." are cut and joined as they are meant.</summary>
    private static IEnumerable<string> Split(string name)
    {
        var word = new StringBuilder();
        var previous = default(Rune);
        foreach (var rune in name.EnumerateRunes())
        {
            var letter = Rune.IsLetterOrDigit(rune) || (rune.Value is '\'' or '’' or '`' or 'ʼ' or 0x200C or 0x200D) || Rune.GetUnicodeCategory(rune)
                is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
            var cut = !letter || LatinName.IsSyllable(rune) || LatinName.IsSyllable(previous) || (Rune.IsUpper(rune) && Rune.IsLower(previous) && word.Length > 2);
            if (cut && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }

            if (rune.Value == '&') yield return "and";
            else if (letter && rune.Value is not ('\'' or '’' or '`' or 'ʼ' or 0x200C or 0x200D)) word.Append(rune);
            previous = rune;
        }

        if (word.Length > 0) yield return word.ToString();
    }

    /// <summary>Takes the full stops out of "A.B.C." where single letters follow each other without spaces.</summary>
    private static string Abbreviated(string name)
    {
        var text = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var inner = name[i] is '.' or '/' && i > 0 && char.IsLetter(name[i - 1]) && (i == 1 || !char.IsLetterOrDigit(name[i - 2])) | (i > 1 && name[i - 2] is '.' or '/');
            if (inner && i + 1 < name.Length && char.IsLetter(name[i + 1]) && (i + 2 >= name.Length || !char.IsLower(name[i + 2]) || !char.IsUpper(name[i + 1]))) continue;
            text.Append(name[i]);
        }

        return text.ToString();
    }

    private static string ScriptOf(string name)
    {
        var letter = name.FirstOrDefault(c => char.IsLetter(c));
        return letter switch
        {
            < '\u0370' => "latin", < '\u0400' => "greek", < '\u0530' => "cyrillic", < '\u0590' => "armenian", < '\u0600' => "hebrew",
            < '\u0900' => "arabic", var c => (c >> 8).ToString("x", System.Globalization.CultureInfo.InvariantCulture),
        };
    }
}
