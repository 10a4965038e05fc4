namespace Vigil.Evaluation.Corpora;

/// <summary>Reads the documents of GUM (Zeldes, 2017) from CoNLL-U: their text stands in the comments, with document, paragraph and metadata.</summary>
public static class GumReader
{
    /// <summary>The documents of a file whose id begins with <paramref name="prefix"/>, by id: paragraphs parted by an empty line, their sentences by a space.</summary>
    public static IEnumerable<(string Id, CorpusText Text)> Read(string path, string prefix)
    {
        Draft? draft = null;
        foreach (var line in File.ReadLines(path))
        {
            if (!line.StartsWith("# ", StringComparison.Ordinal)) continue;
            if (Value(line, "newdoc id") is { } id)
            {
                if (draft is not null) yield return draft.Finish();
                draft = id.StartsWith(prefix, StringComparison.Ordinal) ? new Draft(id) : null;
            }
            else draft?.Comment(line);
        }
        if (draft is not null) yield return draft.Finish();
    }

    private static string? Value(string line, string key) =>
        line.AsSpan(2).StartsWith(key, StringComparison.Ordinal) && line.AsSpan(2 + key.Length).StartsWith(" = ", StringComparison.Ordinal) ? line[(key.Length + 5)..] : null;

    private sealed class Draft(string id)
    {
        private readonly List<List<string>> _paragraphs = [];
        private string? _url, _title;

        public void Comment(string line)
        {
            if (line == "# newpar") _paragraphs.Add([]);
            else if (Value(line, "text") is { } text) _paragraphs[^1].Add(text);
            else if (Value(line, "meta::sourceURL") is { } url) _url = url;
            else if (Value(line, "meta::title") is { } title) _title = title;
        }

        public (string, CorpusText) Finish() => (id, new CorpusText(string.Join("\n\n", _paragraphs.Select(sentences => string.Join(' ', sentences))) + "\n", _url, _title));
    }
}
