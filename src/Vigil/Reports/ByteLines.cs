namespace Vigil.Reports;

/// <summary>Cuts a stream into lines of bytes without holding more than one.</summary>
internal static class ByteLines
{
    private static readonly byte[] Utf8Mark = [0xEF, 0xBB, 0xBF];

    /// <summary>The lines that are not blank, with their numbers; null for one longer than <see cref="ReportLimits.MaxBytes"/>.</summary>
    public static IEnumerable<(int Number, byte[]? Line)> Split(Stream stream)
    {
        var number = 0;
        foreach (var line in Raw(stream))
        {
            number++;
            if (line is null) yield return (number, null);
            else if (Trimmed(line, first: number == 1) is { Length: > 0 } trimmed) yield return (number, trimmed);
        }
    }

    private static IEnumerable<byte[]?> Raw(Stream stream)
    {
        var buffer = new byte[1 << 16];
        using var line = new MemoryStream();
        var overflow = false;
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            var start = 0;
            for (int end; (end = Array.IndexOf(buffer, (byte)'\n', start, read - start)) >= 0; start = end + 1)
            {
                overflow = overflow || !Append(line, buffer, start, end);
                yield return overflow ? null : line.ToArray();
                line.SetLength(0);
                overflow = false;
            }
            overflow = overflow || !Append(line, buffer, start, read);
        }
        if (overflow) yield return null;
        else if (line.Length > 0) yield return line.ToArray();
    }

    private static bool Append(MemoryStream line, byte[] buffer, int start, int end)
    {
        if (line.Length + end - start > ReportLimits.MaxBytes) return false;
        line.Write(buffer, start, end - start);
        return true;
    }

    private static byte[] Trimmed(byte[] line, bool first)
    {
        var span = line.AsSpan();
        if (first && span.StartsWith(Utf8Mark)) span = span[3..];
        span = span.Trim(" \t\r"u8);
        return span.Length == line.Length ? line : span.ToArray();
    }
}
