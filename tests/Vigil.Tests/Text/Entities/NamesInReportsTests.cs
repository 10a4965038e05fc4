using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Vigil.Text;
using Vigil.Text.Entities;
using Vigil.Text.Tokens;
using Xunit;

namespace Vigil.Tests.Text.Entities;

/// <summary>The shipped model on names that no treebank holds; names.json marks them as <c>[Person Serikzhan Bilash]</c>.</summary>
public class NamesInReportsTests
{
    [Fact]
    public void Nine_of_ten_names_of_reports_are_found_with_their_kinds()
    {
        var engine = TrainedEngine.Load(Path.Combine(Repository.Root, "models", "en"));
        var (marked, found, right) = (0, 0, 0);
        var wrong = new StringBuilder();
        foreach (var item in JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(Repository.Root, "tests/Vigil.Tests/Text/Entities/names.json")))!)
        {
            var (text, names) = Read(item);
            var read = Names(engine, text);
            (marked, found, right) = (marked + names.Length, found + read.Length, right + read.Intersect(names).Count());
            foreach (var name in names.Except(read))
                wrong.Append("missed ").Append(name.Kind).Append(' ').AppendLine(name.Span.In(text));
            foreach (var name in read.Except(names))
                wrong.Append("invented ").Append(name.Kind).Append(' ').AppendLine(name.Span.In(text));
        }
        Assert.True(20 * right >= 9 * (marked + found), wrong.ToString());
    }

    private static ImmutableArray<(EntityKind Kind, TextSpan Span)> Names(TrainedEngine engine, string text) =>
    [
        .. engine.Split(text, new(0, text.Length)).Select(raw => engine.Analyze(text, raw))
            .SelectMany(s => s.Entities.Select(e => (e.Kind, s.Cover(e.First, e.End)))),
    ];

    private static (string Text, ImmutableArray<(EntityKind Kind, TextSpan Span)> Names) Read(string marked)
    {
        var text = new StringBuilder();
        var names = ImmutableArray.CreateBuilder<(EntityKind, TextSpan)>();
        for (var at = 0; at < marked.Length;)
        {
            var end = marked[at] == '[' ? marked.IndexOf(']', at) : -1;
            if (end < 0)
            {
                text.Append(marked[at++]);
                continue;
            }
            var space = marked.IndexOf(' ', at);
            var start = text.Length;
            text.Append(marked, space + 1, end - space - 1);
            names.Add((Enum.Parse<EntityKind>(marked.AsSpan(at + 1, space - at - 1)), new(start, text.Length)));
            at = end + 1;
        }
        return (text.ToString(), names.ToImmutable());
    }
}
