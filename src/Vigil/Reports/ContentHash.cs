using System.Security.Cryptography;
using System.Text;

namespace Vigil.Reports;

/// <summary>Hashes of content: everything that needs an id takes it from here, so that the same bytes always get the same id.</summary>
public static class ContentHash
{
    private const int IdBytes = 10;

    /// <summary>SHA-256 of <paramref name="bytes"/>, in lower-case hexadecimal.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>SHA-256 of the UTF-8 form of <paramref name="text"/>, in lower-case hexadecimal.</summary>
    public static string Sha256(string text) => Sha256(Encoding.UTF8.GetBytes(text));

    /// <summary>
    /// An id of 20 hexadecimal digits (80 bits) for what <paramref name="parts"/> name together. Parts are kept apart by U+001F,
    /// which no part may hold, so that ("ab", "c") and ("a", "bc") differ.
    /// </summary>
    public static string Id(params ReadOnlySpan<string?> parts)
    {
        var joined = new StringBuilder();
        foreach (var part in parts) joined.Append(part).Append('\u001f');
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(joined.ToString()), hash);
        return Convert.ToHexStringLower(hash[..IdBytes]);
    }
}
