using System.Globalization;

namespace Vigil.Views.Csv;

/// <summary>Writes values into cells.</summary>
internal static class Cells
{
    /// <summary>Several values between bars; null for none.</summary>
    public static string? List(IEnumerable<string?> values)
    {
        var known = values.OfType<string>().Where(value => value.Length > 0).ToList();
        return known.Count == 0 ? null : string.Join(" | ", known);
    }

    /// <summary>yes or no.</summary>
    public static string YesNo(bool value) => value ? "yes" : "no";

    /// <summary>A number with a point as the decimal mark; null for unknown.</summary>
    public static string? Number<T>(T? value) where T : struct, IFormattable => value?.ToString(null, CultureInfo.InvariantCulture);
}
