namespace Vigil.Reports;

/// <summary>Tells files that are not text, by their first bytes or by their control characters.</summary>
internal static class BinaryFile
{
    private const int SampleBytes = 64 * 1024;
    private static readonly (byte[] Start, string Kind)[] Known =
    [
        ("%PDF-"u8.ToArray(), "a PDF document"), ("{\\rtf"u8.ToArray(), "an RTF document"), ([0x50, 0x4B, 3, 4], "a ZIP archive or an office document"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an office document"), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"), ([0x1F, 0x8B, 8], "a compressed file"), ("SQLite format 3"u8.ToArray(), "a database"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ];

    /// <summary>What the file is if it is not text, as a noun phrase; null if it is text.</summary>
    public static string? Describe(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, kind) in Known)
        {
            if (bytes.StartsWith(start)) return kind;
        }
        var sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        var controls = 0;
        foreach (var b in sample)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\v' or (byte)'\f' or (byte)'\r' or 0x1A or 0x1B)) controls++;
        }
        return controls >= 2 && controls * 33 > sample.Length ? "binary data" : null;
    }
}
