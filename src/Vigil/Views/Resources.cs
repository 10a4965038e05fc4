namespace Vigil.Views;

/// <summary>Text files that are part of the program.</summary>
internal static class Resources
{
    /// <summary>The text of a file below this folder, by its name with dots for slashes.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream($"Vigil.Views.{name}") ?? throw new ArgumentException($"No resource {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
