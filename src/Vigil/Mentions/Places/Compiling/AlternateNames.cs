namespace Vigil.Mentions.Places.Compiling;

/// <summary>Chooses among the alternate names of a GeoNames dump those that a text in Latin script may use.</summary>
internal static class AlternateNames
{
    private const int Shortest = 4;

    /// <summary>
    /// The names in Latin letters that begin with a capital and are no code: transliterations of Chinese and the like are written in lower case
    /// there, airport codes in capitals. Names of fewer than four letters are left out, as they are seldom used and often common words.
    /// </summary>
    public static IEnumerable<string> Usable(string alternates) => alternates.Split(',').Where(IsUsable);

    private static bool IsUsable(string name)
    {
        if (name.Length < Shortest || !char.IsUpper(name[0]) || !name.Any(char.IsLower)) return false;
        foreach (var c in name)
            if (c >= '\u0250' && c is not (>= '\u1E00' and <= '\u1EFF') and not ('’' or '‘' or 'ʻ' or 'ʼ') || char.IsDigit(c)) return false;
        return true;
    }
}
