using System.Globalization;
using System.Xml;

namespace Vigil.Evaluation.Corpora;

/// <summary>Reads a document of ECB+ (Cybulska and Vossen, 2014): XML with one element a token, told by sentence.</summary>
public static class EcbPlusReader
{
    /// <summary>The document: one sentence a line; an address on the first becomes the report's address.</summary>
    /// <exception cref="InvalidDataException">The file is not a document of ECB+; the message names it.</exception>
    public static CorpusText Read(string path)
    {
        var sentences = Sentences(path);
        if (sentences.Count == 0) throw new InvalidDataException($"{path}: there are no tokens in it");
        var url = Detokenizer.IsAddress(sentences[0]) ? Detokenizer.Join(sentences[0]) : null;
        var lines = sentences.Skip(url is null ? 0 : 1).Select(Detokenizer.Join);
        return new CorpusText(string.Concat(lines.Select(line => line + "\n")), url);
    }

    private static List<List<string>> Sentences(string path)
    {
        var sentences = new SortedDictionary<int, List<string>>();
        try
        {
            using var xml = XmlReader.Create(path);
            while (xml.ReadToFollowing("token"))
            {
                var number = int.Parse(xml.GetAttribute("sentence") ?? "", CultureInfo.InvariantCulture);
                if (!sentences.TryGetValue(number, out var tokens)) sentences[number] = tokens = [];
                tokens.Add(xml.ReadString());
            }
        }
        catch (Exception problem) when (problem is XmlException or FormatException)
        {
            throw new InvalidDataException($"{path}: {problem.Message}", problem);
        }
        return [.. sentences.Values];
    }
}
