namespace Vigil.Mentions;

/// <summary>
/// Folds text to the form in which names are compared: Latin letters without diacritics, all letters in lower case, apostrophes and full stops
/// dropped, hyphens, white space and other punctuation as one space. "Nur-Sultan" and "nur sultan", "Ürümqi" and "urumqi", "U.S." and "us" fold alike.
/// Other scripts keep their letters. Uses tables of its own, so that every machine gives the same result.
/// </summary>
public static class TextFolding
{
    private const char Dropped = '\0';
    private const char Several = '\uFFFF';

    /// <summary>Base letter, then the letters that fold to it; capitals are derived.</summary>
    private static readonly string[] Variants =
    [
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặəɐ", "bƀɓḃḅḇ", "cçćĉċčƈḉȼ", "dďđɖɗḋḍḏḑḓ", "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệɛǝ", "fƒḟ", "gĝğġģǥǧǵḡɠɣ",
        "hĥħȟḣḥḧḩḫẖɦ", "iìíîïĩīĭįıǐȉȋḭḯỉịɨ", "jĵǰɉ", "kķĸƙǩḱḳḵ", "lĺļľŀłƚḷḹḻḽɫ", "mḿṁṃɱ", "nñńņňŉŋǹɲƞṅṇṉṋ", "oòóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợɔɵ",
        "pƥṕṗ", "qɋʠ", "rŕŗřȑȓṙṛṝṟɍ", "sśŝşšșṡṣṥṧṩȿ", "tţťŧƫƭțṫṭṯṱẗ", "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữựʉ", "vṽṿʋ", "wŵẁẃẅẇẉẘ", "xẋẍ", "yýÿŷȳẏẙỳỵỷỹƴɏ",
        "zźżžƶẑẓẕȥ", "еѐ", "её", "иѝ",
    ];

    private const int TableSize = 0x2200;

    private static readonly char[] Table = BuildTable();

    /// <summary>Folds a text. The result is never longer than twice the text.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        Span<char> buffer = text.Length <= 128 ? stackalloc char[256] : new char[text.Length * 2];
        return new string(buffer[..Fold(text, buffer)]);
    }

    /// <summary>Folds a text into a buffer at least twice as long and gives the number of characters written.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var (length, gap) = (0, false);
        foreach (var c in text)
        {
            var f = c < TableSize ? Table[c] : FoldRare(c);
            if (f == Dropped) continue;
            if (f == ' ')
            {
                gap = length > 0;
                continue;
            }

            if (gap) folded[length++] = ' ';
            gap = false;
            if (f != Several) folded[length++] = f;
            else length += Expand(c, folded[length..]);
        }

        return length;
    }

    private static char FoldRare(char c)
    {
        var lower = char.ToLowerInvariant(c);
        return lower < TableSize ? Table[lower] : lower;
    }

    private static int Expand(char c, Span<char> folded)
    {
        var letters = c switch { 'ß' or 'ẞ' => "ss", 'æ' or 'Æ' => "ae", 'œ' or 'Œ' => "oe", _ => "th" };
        letters.CopyTo(folded);
        return letters.Length;
    }

    private static char[] BuildTable()
    {
        var table = new char[TableSize];
        for (var c = 0; c < TableSize; c++) table[c] = Plain((char)c);
        foreach (var row in Variants)
            foreach (var letter in row)
                AddVariant(table, letter, row[0]);
        foreach (var c in "ßẞæÆœŒþÞ") table[c] = Several;
        foreach (var c in "'’‘ʻʼʾʿ`´ʹʺ.\u00AD\u200B\u200C\u200D\u2060") table[c] = Dropped;
        table['İ'] = 'i';
        table['Ð'] = table['ð'] = 'd';
        for (var c = 0; c < TableSize; c++)
        {
            var folded = table[c];
            if (folded < TableSize && folded is not (Dropped or ' ') && table[folded] != Several) table[c] = table[folded];
        }

        return table;
    }

    private static void AddVariant(char[] table, char letter, char basis)
    {
        table[letter] = basis;
        var capital = char.ToUpperInvariant(letter);
        if (capital < TableSize) table[capital] = basis;
    }

    private static char Plain(char c)
    {
        if (c is >= '\u0300' and <= '\u036F') return Dropped;
        return char.IsLetterOrDigit(c) || c == '&' || IsMark(c) ? char.ToLowerInvariant(c) : ' ';
    }

    /// <summary>Vowel signs and other marks that are part of a word in Indic, Arabic and Hebrew script.</summary>
    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
