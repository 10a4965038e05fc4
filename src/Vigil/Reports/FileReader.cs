namespace Vigil.Reports;

/// <summary>Reads one report from the bytes of a file: text with or without front matter, or a page.</summary>
internal sealed class FileReader(LanguageGuess languages)
{
    private readonly ReportBuilder _builder = new(languages);

    /// <summary>Reads the file at <paramref name="file"/>, which the output calls <paramref name="path"/>.</summary>
    public ReadResult Read(string path, string file)
    {
        try
        {
            return Bytes(file) is { } bytes ? Read(path, bytes, IsPage(file)) : ProblemCodes.TooLarge.At(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return ProblemCodes.Missing.At(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ProblemCodes.Unreadable.At(path, InputOutput.Reason(e));
        }
    }

    /// <summary>Reads a report from <paramref name="bytes"/>.</summary>
    public ReadResult Read(string path, byte[] bytes, bool page)
    {
        if (bytes.Length == 0) return ProblemCodes.Empty.At(path);
        var (text, problem) = TextDecoder.Decode(path, bytes, HtmlDecoding.DeclaredCharset(bytes));
        if (text is null) return problem!;
        var sha256 = ContentHash.Sha256(bytes);
        return (page || HtmlDecoding.LooksLikeHtml(text) ? Page(path, sha256, text) : Plain(path, sha256, text)) with { Bytes = bytes };
    }

    private ReadResult Plain(string path, string sha256, string text)
    {
        var (origin, start, problem) = FrontMatter.Read(path, text);
        return problem is not null ? problem : _builder.Build(path, sha256, origin, text[start..]);
    }

    private ReadResult Page(string path, string sha256, string html)
    {
        if (string.IsNullOrWhiteSpace(html)) return ProblemCodes.Empty.At(path);
        var (origin, text) = PageReader.Read(html);
        if (text is null) return ProblemCodes.NoArticle.At(path);
        return _builder.Build(path, sha256, origin with { Language = languages.OfPage(origin.Language, text) }, text, PageReader.Extractor);
    }

    /// <summary>Whether a name is that of a page.</summary>
    public static bool IsPage(string file) => Path.GetExtension(file).ToLowerInvariant() is ".html" or ".htm" or ".xhtml";

    private static byte[]? Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
        if (stream.CanSeek && stream.Length > ReportLimits.MaxBytes) return null;
        using var copy = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > ReportLimits.MaxBytes) return null;
        }
        return copy.ToArray();
    }
}
