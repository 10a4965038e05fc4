using System.Text;
using System.Text.RegularExpressions;

namespace Vigil.Views.Timeline;

/// <summary>
/// A page template in a small part of the Mustache language: {{name}} is escaped for HTML, {{{name}}} is not; {{#name}}…{{/name}} repeats for each element of a
/// list and shows for text or true, {{^name}}…{{/name}} shows where there is none. Names not found in an element are looked up around it.
/// </summary>
internal sealed partial class Template
{
    private readonly List<Node> _nodes = [];

    /// <summary>Reads a template.</summary>
    /// <exception cref="FormatException">A section is not closed, or not the one that was opened.</exception>
    public static Template Parse(string text)
    {
        var root = new Template();
        var open = new Stack<(string Name, List<Node> Nodes)>([("", root._nodes)]);
        var at = 0;
        foreach (Match tag in Tag().Matches(text))
        {
            open.Peek().Nodes.Add(new Node('t', text[at..tag.Index], []));
            at = tag.Index + tag.Length;
            var (kind, name) = (tag.Groups["kind"].Value, tag.Groups["name"].Value);
            if (kind == "/" && open.Pop().Name != name) throw new FormatException($"Section {name} is closed but not open.");
            if (kind == "/") continue;
            var node = new Node(kind.Length > 0 ? kind[0] : 'v', name, []);
            open.Peek().Nodes.Add(node);
            if (kind is "#" or "^") open.Push((name, node.Children));
        }

        root._nodes.Add(new Node('t', text[at..], []));
        return open.Count == 1 ? root : throw new FormatException($"Section {open.Peek().Name} is not closed.");
    }

    /// <summary>Fills the template.</summary>
    public string Render(Fields fields)
    {
        var output = new StringBuilder();
        Render(output, _nodes, [fields]);
        return output.ToString();
    }

    /// <summary>Escapes text for HTML, in elements and in quoted attributes.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal).Replace("'", "&#39;", StringComparison.Ordinal);

    private static void Render(StringBuilder output, List<Node> nodes, List<Fields> scopes)
    {
        foreach (var node in nodes)
        {
            if (node.Kind == 't') output.Append(node.Text);
            else if (node.Kind is '{' or 'v') output.Append(Value(node, Find(node.Text, scopes)));
            else Section(output, node, scopes);
        }
    }

    private static string Value(Node node, object? value)
    {
        var text = value as string ?? $"{value}";
        return node.Kind == '{' ? text : Escape(text);
    }

    private static void Section(StringBuilder output, Node node, List<Fields> scopes)
    {
        var value = Find(node.Text, scopes);
        var empty = value is null or false or "" or IReadOnlyList<Fields> { Count: 0 };
        if (node.Kind == '^' || empty)
        {
            if (node.Kind == '^' && empty) Render(output, node.Children, scopes);
            return;
        }

        foreach (var fields in value as IReadOnlyList<Fields> ?? [new Fields()]) Render(output, node.Children, [.. scopes, fields]);
    }

    private static object? Find(string name, List<Fields> scopes)
    {
        for (var i = scopes.Count - 1; i >= 0; i--)
        {
            if (scopes[i].TryGetValue(name, out var value)) return value;
        }

        return null;
    }

    [GeneratedRegex(@"\{\{(?<kind>[#^/{]?)(?<name>[a-z_]+)\}\}\}?")]
    private static partial Regex Tag();

    private sealed record Node(char Kind, string Text, List<Node> Children);
}

/// <summary>Values for a template: text, numbers, true or false, or lists of further fields.</summary>
internal sealed class Fields : Dictionary<string, object?>
{
    public Fields()
        : base(StringComparer.Ordinal)
    {
    }
}
