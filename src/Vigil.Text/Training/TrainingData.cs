using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Vigil.Text.Training;

/// <summary>A file of training data, as the manifest of a model names it.</summary>
/// <param name="File">File name.</param>
/// <param name="Name">What it is, or "" where the list of sources does not know it.</param>
/// <param name="Licence">Its licence, or "".</param>
/// <param name="Address">Where it comes from, or "".</param>
/// <param name="Sha256">SHA-256 of the file.</param>
/// <param name="Use">What it was used for: train, dev or names.</param>
public sealed record TrainingSource(string File, string Name, string Licence, string Address, string Sha256, string Use);

/// <summary>
/// The data that a model is learnt from: CoNLL-U files with "train" in their name to learn from, those with "dev" to score on, and IOB2 files
/// that annotate the names in any of them.
/// </summary>
public sealed class TrainingData
{
    private TrainingData()
    {
    }

    /// <summary>Treebanks to learn from, by file name.</summary>
    public ImmutableArray<(string Name, ImmutableArray<ConlluSentence> Sentences)> Train { get; private init; }

    /// <summary>Treebanks to score on, by file name.</summary>
    public ImmutableArray<(string Name, ImmutableArray<ConlluSentence> Sentences)> Dev { get; private init; }

    /// <summary>Paths of files that annotate names.</summary>
    public ImmutableArray<string> Names { get; private init; }

    /// <summary>Where the data comes from.</summary>
    public ImmutableArray<TrainingSource> Sources { get; private init; }

    /// <summary>Reads data.</summary>
    /// <param name="paths">Files, or folders whose .conllu and .iob2 files of the language are read.</param>
    /// <param name="language">ISO 639-1 code; files of a folder are the language's if their name starts with it.</param>
    /// <param name="sourceList">List of known sources, see data/language/en/sources.txt.</param>
    /// <exception cref="FormatException">A file is damaged, or there is nothing to learn from (VT112).</exception>
    public static TrainingData Read(IEnumerable<string> paths, string language, string sourceList)
    {
        var files = paths.SelectMany(p => Directory.Exists(p) ? FilesOf(p, language) : [p]).Order(StringComparer.Ordinal).ToArray();
        var known = File.ReadLines(sourceList).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split(" | ")).ToArray();
        var data = new TrainingData
        {
            Train = [.. files.Where(f => Use(f) == "train").Select(Treebank)],
            Dev = [.. files.Where(f => Use(f) == "dev").Select(Treebank)],
            Names = [.. files.Where(f => Use(f) == "names")],
            Sources = [.. files.Select(f => Source(f, known))],
        };
        return data.Train.Length > 0 ? data : throw new FormatException("VT112: none of the files is a treebank to learn from: *train*.conllu");
    }

    private static IEnumerable<string> FilesOf(string folder, string language) => Directory.EnumerateFiles(folder, language + "_*", SearchOption.AllDirectories)
        .Where(f => f.EndsWith(".conllu", StringComparison.Ordinal) || f.EndsWith(".iob2", StringComparison.Ordinal));

    private static string Use(string path) => Path.GetFileName(path) switch
    {
        var f when f.EndsWith(".iob2", StringComparison.Ordinal) => "names",
        var f when f.Contains("train", StringComparison.Ordinal) => "train",
        _ => "dev",
    };

    private static (string, ImmutableArray<ConlluSentence>) Treebank(string path) => (Path.GetFileNameWithoutExtension(path), ConlluReader.ReadFile(path));

    private static TrainingSource Source(string path, string[][] known)
    {
        var file = Path.GetFileName(path);
        var source = known.Where(k => k.Length == 4 && file.StartsWith(k[0], StringComparison.Ordinal)).MaxBy(k => k[0].Length) ?? ["", "", "", ""];
        using var stream = File.OpenRead(path);
        return new(file, source[1], source[2], source[3], Convert.ToHexStringLower(SHA256.HashData(stream)), Use(path));
    }
}
