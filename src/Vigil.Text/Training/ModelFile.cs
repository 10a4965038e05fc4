using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Vigil.Text.Training;

/// <summary>
/// A compiled model: named blocks of integers in one file, read at once and used without parsing. All numbers are little endian.
/// <code>
/// offset  size  what
/// 0       8     magic "VIGILMDL"
/// 8       4     format version, 1
/// 12      4     number of sections, n
/// 16      8     length of the file in bytes
/// 24      48n   directory: name (ASCII, padded with zeros to 32 bytes), offset (8), length in bytes (8); in ordinal order of the names
/// ...           the sections, each starting at a multiple of 64 and padded with zeros
/// </code>
/// A section is the bytes of an array of one unmanaged type; which, its reader knows. A list of strings is the section NAME of UTF-8
/// bytes and the section NAME.ends of the 32-bit end offset of each string in it.
/// </summary>
public sealed class ModelFile
{
    /// <summary>Version of the layout that this code writes and reads.</summary>
    public const int FormatVersion = 1;

    internal const int HeaderLength = 24, EntryLength = 48, NameLength = 32, Alignment = 64;

    private readonly byte[] bytes;
    private readonly Dictionary<string, (int Offset, int Length)> sections = new(StringComparer.Ordinal);

    private ModelFile(byte[] bytes, string name)
    {
        this.bytes = bytes;
        var span = bytes.AsSpan();
        if (span.Length < HeaderLength || !span.StartsWith(Magic))
            throw new ModelException("VT201", $"{name} is not a language model of Vigil.");
        var version = BinaryPrimitives.ReadInt32LittleEndian(span[8..]);
        if (version != FormatVersion)
            throw new ModelException("VT202", $"{name} has format version {version}; this program reads version {FormatVersion}. Train the model again, or update the program.");
        if (BinaryPrimitives.ReadInt64LittleEndian(span[16..]) != span.Length)
            throw new ModelException("VT203", $"{name} is cut short or damaged: it has {span.Length} bytes, and its header says otherwise. Copy it again.");
        var count = BinaryPrimitives.ReadInt32LittleEndian(span[12..]);
        for (var i = 0; i < count; i++)
            ReadEntry(span, HeaderLength + i * EntryLength, name);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    /// <summary>SHA-256 of the whole file, in lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    internal static ReadOnlySpan<byte> Magic => "VIGILMDL"u8;

    /// <summary>Reads a model.</summary>
    /// <exception cref="ModelException">The file is no model, of another format version (VT202), or damaged.</exception>
    public static ModelFile Read(string path) => new(File.ReadAllBytes(path), path);

    /// <summary>Reads a model from memory. The bytes must not be changed afterwards.</summary>
    /// <exception cref="ModelException">The bytes are no model, of another format version (VT202), or damaged.</exception>
    public static ModelFile Read(byte[] bytes) => new(bytes, "The model");

    /// <summary>Whether there is a section of that name.</summary>
    public bool Has(string section) => sections.ContainsKey(section);

    /// <summary>A copy of a section as an array.</summary>
    /// <exception cref="ModelException">There is no such section (VT204), or it does not hold whole items (VT203).</exception>
    public T[] Array<T>(string section) where T : unmanaged => MemoryMarshal.Cast<byte, T>(Section(section, Unsafe.SizeOf<T>())).ToArray();

    /// <summary>The bytes of a section; they must not outlive their use in loading.</summary>
    /// <exception cref="ModelException">There is no such section (VT204).</exception>
    public ReadOnlySpan<byte> Bytes(string section) => Section(section, 1);

    /// <summary>The one number in a section.</summary>
    /// <exception cref="ModelException">There is no such section (VT204), or it does not hold one number (VT203).</exception>
    public int Number(string section)
    {
        var bytes = Section(section, sizeof(int));
        return bytes.Length == sizeof(int) ? BinaryPrimitives.ReadInt32LittleEndian(bytes) : throw Damaged(section);
    }

    /// <summary>A section of strings.</summary>
    /// <exception cref="ModelException">There is no such section (VT204), or it is damaged (VT203).</exception>
    public string[] Strings(string section)
    {
        var text = Section(section, 1);
        var ends = Array<int>(section + ".ends");
        var strings = new string[ends.Length];
        var start = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            if (ends[i] < start || ends[i] > text.Length)
                throw Damaged(section);
            strings[i] = Encoding.UTF8.GetString(text[start..ends[i]]);
            start = ends[i];
        }
        return strings;
    }

    private ReadOnlySpan<byte> Section(string name, int itemLength)
    {
        if (!sections.TryGetValue(name, out var s))
            throw new ModelException("VT204", $"The model has no section '{name}'. Train it again with this version.");
        return s.Length % itemLength == 0 ? bytes.AsSpan(s.Offset, s.Length) : throw Damaged(name);
    }

    private void ReadEntry(ReadOnlySpan<byte> span, int at, string name)
    {
        if (at + EntryLength > span.Length)
            throw new ModelException("VT203", $"The directory of {name} is damaged. Copy it again.");
        var entry = span.Slice(at, EntryLength);
        var section = Encoding.ASCII.GetString(entry[..NameLength].TrimEnd((byte)0));
        var offset = BinaryPrimitives.ReadInt64LittleEndian(entry[NameLength..]);
        var length = BinaryPrimitives.ReadInt64LittleEndian(entry[(NameLength + 8)..]);
        if (offset < HeaderLength || length < 0 || offset > span.Length - length)
            throw Damaged(section);
        sections[section] = ((int)offset, (int)length);
    }

    private static ModelException Damaged(string section) => new("VT203", $"Section '{section}' of the model is damaged. Copy it again.");
}
