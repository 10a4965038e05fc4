using System.Xml.Linq;
using Vigil.Linkage.Texts;

namespace Vigil.Evaluation.Linking;

/// <summary>
/// Scores the grouping of reports by the story they tell on ECB+ (Cybulska and Vossen, 2014): in each topic the texts named *ecb.xml tell of one event and those
/// named *ecbplus.xml of another of the same kind.
/// </summary>
public static class StoryEvaluation
{
    /// <summary>Scores all topics of a folder together: texts of different topics must not be joined either.</summary>
    public static ClusterScores Score(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        var stories = Stories.Group(files.Select(file => (file, Text(file))));
        return ClusterScores.Of(
            files.GroupBy(Story).Select(group => group.Select(Name)),
            files.GroupBy(file => stories[file]).Select(group => group.Select(Name)));
    }

    private static string Name(string file) => Path.GetFileNameWithoutExtension(file);

    private static string Story(string file) =>
        Name(file).Split('_')[0] + (file.EndsWith("ecbplus.xml", StringComparison.Ordinal) ? "+" : "");

    /// <summary>The words, without the address and the line of time that some texts begin with.</summary>
    private static string Text(string file) => string.Join(' ', XDocument.Load(file).Root!.Elements("token")
        .GroupBy(token => (int)token.Attribute("sentence")!).Select(sentence => sentence.Select(token => token.Value).ToList())
        .Where(words => words is not ["http", ..]).Select(words => string.Join(' ', words)));
}
