using System.Text;
using Vigil.Reports;

namespace Vigil.Tests.Reports;

/// <summary>Reads inputs as the tool does, from bytes in a temporary folder or from standard input.</summary>
internal static class Reading
{
    private static readonly LanguageGuess Languages = LanguageGuess.Load(File.ReadLines(Path.Combine(Repository.Root, "data", "lexicons", "languages.txt")));

    public static LanguageGuess Guess => Languages;

    public static ReadResult Bytes(byte[] bytes, string name = "report.txt")
    {
        using var folder = new TemporaryFolder();
        return Paths(folder.Write(name, bytes)).Single();
    }

    public static ReadResult Text(string text, string name = "report.txt") => Bytes(Encoding.UTF8.GetBytes(text), name);

    public static Report Report(string text, string name = "report.txt") => Text(text, name).Report ?? throw new InvalidOperationException("not a report");

    public static List<ReadResult> Paths(params string[] paths) => [.. new ReportSource(Languages, () => Stream.Null).Find(paths).Select(i => i.Read())];

    public static List<ReadResult> Lines(string lines) => Lines(Encoding.UTF8.GetBytes(lines));

    public static List<ReadResult> Lines(byte[] lines) => [.. new ReportSource(Languages, () => new MemoryStream(lines)).Find(["-"]).Select(i => i.Read())];
}
