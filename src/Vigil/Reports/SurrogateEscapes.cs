using System.Globalization;
using System.Text;

namespace Vigil.Reports;

/// <summary>Makes JSON readable that escapes half of a character outside the basic plane (<c>\ud83d</c> alone): such an escape becomes <c>\ufffd</c>.</summary>
internal static class SurrogateEscapes
{
    private const int EscapeLength = 6;

    /// <summary>The JSON text with lone surrogate escapes replaced.</summary>
    public static string Replace(string json)
    {
        if (!json.Contains("\\ud", StringComparison.OrdinalIgnoreCase)) return json;
        var result = new StringBuilder(json);
        for (var i = 0; i + 1 < json.Length; i++)
        {
            if (json[i] != '\\') continue;
            var unit = Unit(json, i);
            if (unit is >= 0xD800 and <= 0xDBFF && Unit(json, i + EscapeLength) is >= 0xDC00 and <= 0xDFFF) i += 2 * EscapeLength - 1;
            else if (unit is >= 0xD800 and <= 0xDFFF) result.Replace(json.Substring(i, EscapeLength), "\\ufffd", i, EscapeLength);
            else i++;
        }
        return result.ToString();
    }

    private static int? Unit(string json, int at) =>
        at + EscapeLength <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && int.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) ? unit : null;
}
