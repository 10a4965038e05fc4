using System.Text;

namespace Vigil.Integration.Tests;

/// <summary>A folder of its own that goes when the test is over.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public const string Story = "---\noutlet: The Example\npublished: 2021-02-10\n---\nPolice detained three women outside the Chinese consulate in Almaty on Monday, a witness said. They were released in the evening.\n";

    public string Path { get; } = Directory.CreateTempSubdirectory("vigil-test-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Write(string name, string text = Story) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], bytes);
    }

    /// <summary>Everything below it, by relative path, with its bytes in hexadecimal.</summary>
    public SortedDictionary<string, string> Contents(string below = "")
    {
        var contents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(this[below])) return contents;
        foreach (var file in Directory.EnumerateFiles(this[below], "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
            contents[System.IO.Path.GetRelativePath(this[below], file)] = Convert.ToHexString(File.ReadAllBytes(file));
        return contents;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
