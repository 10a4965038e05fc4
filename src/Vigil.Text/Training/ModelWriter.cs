using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Vigil.Text.Training;

/// <summary>Collects the sections of a <see cref="ModelFile"/> and writes them; the same sections give the same bytes in any order of adding.</summary>
public sealed class ModelWriter
{
    private readonly SortedDictionary<string, byte[]> sections = new(StringComparer.Ordinal);

    /// <summary>Adds an array as a section.</summary>
    /// <exception cref="ArgumentException">The name is taken, not ASCII or longer than 32 characters.</exception>
    public void Add<T>(string name, ReadOnlySpan<T> items) where T : unmanaged
    {
        if (name.Length is 0 or > ModelFile.NameLength || !Ascii.IsValid(name))
            throw new ArgumentException($"'{name}' cannot name a section.", nameof(name));
        sections.Add(name, MemoryMarshal.AsBytes(items).ToArray());
    }

    /// <summary>Adds a single number as a section.</summary>
    public void Add(string name, int number) => Add<int>(name, [number]);

    /// <summary>Adds a list of strings as the sections NAME and NAME.ends.</summary>
    public void AddStrings(string name, IReadOnlyList<string> strings)
    {
        var ends = new int[strings.Count];
        using var text = new MemoryStream();
        for (var i = 0; i < ends.Length; i++)
        {
            text.Write(Encoding.UTF8.GetBytes(strings[i]));
            ends[i] = (int)text.Length;
        }
        Add<byte>(name, text.ToArray());
        Add<int>(name + ".ends", ends);
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes()
    {
        var offset = Aligned(ModelFile.HeaderLength + sections.Count * ModelFile.EntryLength);
        var bytes = new byte[offset + sections.Values.Sum(s => Aligned(s.Length))];
        ModelFile.Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), ModelFile.FormatVersion);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), sections.Count);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), bytes.Length);
        var entry = bytes.AsSpan(ModelFile.HeaderLength);
        foreach (var (name, section) in sections)
        {
            Encoding.ASCII.GetBytes(name, entry);
            BinaryPrimitives.WriteInt64LittleEndian(entry[ModelFile.NameLength..], offset);
            BinaryPrimitives.WriteInt64LittleEndian(entry[(ModelFile.NameLength + 8)..], section.Length);
            section.CopyTo(bytes, offset);
            offset += Aligned(section.Length);
            entry = entry[ModelFile.EntryLength..];
        }
        return bytes;
    }

    private static int Aligned(int length) => (length + ModelFile.Alignment - 1) / ModelFile.Alignment * ModelFile.Alignment;
}
