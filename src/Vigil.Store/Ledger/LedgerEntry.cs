using System.Buffers;
using System.Text.Json;
using Vigil.Reports;

namespace Vigil.Store.Ledger;

/// <summary>One entry of the ledger. Its hash covers everything but the payload itself, for which the payload's hash stands.</summary>
/// <param name="Seq">Place in the chain, from 1, without gaps.</param>
/// <param name="Time">When it was written, UTC, ISO 8601 to the second.</param>
/// <param name="Author">Who wrote it: a pseudonym.</param>
/// <param name="Kind">report-added, claims-recorded, decision or release.</param>
/// <param name="Payload">Canonical JSON in UTF-8; null where it was erased or is missing.</param>
/// <param name="PayloadSha256">SHA-256 of the payload, in lower-case hexadecimal.</param>
/// <param name="Previous">Hash of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 of <see cref="Canonical"/>.</param>
public sealed record LedgerEntry(long Seq, string Time, string Author, string Kind, ReadOnlyMemory<byte>? Payload, string PayloadSha256, string Previous, string Hash)
{
    /// <summary>What stands before the first entry.</summary>
    public static string Beginning { get; } = new('0', 64);

    /// <summary>The next entry of a chain.</summary>
    public static LedgerEntry After(Head head, string time, string author, string kind, ReadOnlyMemory<byte> payload)
    {
        var draft = new LedgerEntry(head.Seq + 1, time, author, kind, payload, ContentHash.Sha256(payload.Span), head.Hash, "");
        return draft with { Hash = draft.Computed() };
    }

    /// <summary>The hash that its other fields give.</summary>
    public string Computed() => ContentHash.Sha256(Canonical());

    /// <summary>What is hashed: canonical JSON of author, kind, payload (its hash), previous, seq and time.</summary>
    public ReadOnlySpan<byte> Canonical()
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, CanonicalJson.Writing))
        {
            json.WriteStartObject();
            json.WriteString("author", Author);
            json.WriteString("kind", Kind);
            json.WriteString("payload", PayloadSha256);
            json.WriteString("previous", Previous);
            json.WriteNumber("seq", Seq);
            json.WriteString("time", Time);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan;
    }
}

/// <summary>How far a ledger goes.</summary>
/// <param name="Seq">Number of entries.</param>
/// <param name="Hash">Hash of the last, or 64 zeros.</param>
public readonly record struct Head(long Seq, string Hash);
