using System.IO.Compression;
using System.Text;
using Vigil.Reports;

namespace Vigil.Store.Ledger;

/// <summary>Packs what was read (Brotli) and unpacks it.</summary>
public static class Originals
{
    private const int Quality = 3;
    private const int Window = 22;

    /// <summary>The bytes in packed form.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        if (!BrotliEncoder.TryCompress(bytes, buffer, out var written, Quality, Window)) throw new InvalidOperationException("The buffer is too small.");
        return buffer[..written];
    }

    /// <summary>The bytes that were packed.</summary>
    /// <exception cref="InvalidDataException">The packed bytes are damaged.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed, long size)
    {
        var bytes = new byte[size];
        return BrotliDecoder.TryDecompress(packed, bytes, out var written) && written == size ? bytes : throw new InvalidDataException("An original is damaged.");
    }
}

/// <summary>Bytes to be kept under their hash.</summary>
/// <param name="Sha256">SHA-256 of the bytes, in lower-case hexadecimal.</param>
/// <param name="Size">Their number.</param>
/// <param name="Packed">Their packed form.</param>
public sealed record Original(string Sha256, long Size, ReadOnlyMemory<byte> Packed)
{
    /// <summary>An original of bytes.</summary>
    public static Original Of(ReadOnlySpan<byte> bytes) => new(ContentHash.Sha256(bytes), bytes.Length, Originals.Pack(bytes));

    /// <summary>An original of a text.</summary>
    public static Original Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
