using Vigil.Reports;

namespace Vigil.Evaluation.Corpora;

/// <summary>
/// A folder of corpora as they are distributed, none of which is part of the project: <c>events/ecbplus/TOPIC/ID.xml</c> and <c>treebanks/*.conllu</c>.
/// </summary>
public sealed class CorpusFolder(string root)
{
    private readonly Lazy<Dictionary<string, CorpusText>> _gumNews = new(() => GumNews(Path.Combine(root, "treebanks")));

    /// <summary>The report of a corpus (<c>ecbplus</c> or <c>gum-news</c>) that has the id.</summary>
    /// <exception cref="InputException">It is not there.</exception>
    public CorpusText Find(string corpus, string id)
    {
        if (corpus == "gum-news")
            return _gumNews.Value.TryGetValue(id, out var text) ? text : throw new InputException(ProblemCodes.NotInCorpus.At(Path.Combine(root, "treebanks"), id));
        var path = Path.Combine(root, "events", corpus, id.Split('_')[0], id + ".xml");
        return File.Exists(path) ? EcbPlusReader.Read(path) : throw new InputException(ProblemCodes.NotInCorpus.At(path, id));
    }

    private static Dictionary<string, CorpusText> GumNews(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        return Directory.EnumerateFiles(folder, "*gum*.conllu").Order(StringComparer.Ordinal)
            .SelectMany(file => GumReader.Read(file, "GUM_news_")).ToDictionary(each => each.Id, each => each.Text, StringComparer.Ordinal);
    }
}
