using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Vigil.Reports;
using Vigil.Store.Dialects;
using Vigil.Store.Ledger;

namespace Vigil.Store;

/// <content>The whole record in one file, and back.</content>
public sealed partial class RecordStore
{
    private const string ArchiveMark = "vigil-archive/1";

    /// <summary>
    /// Writes ledger and originals into a new ZIP file: <c>ledger.jsonl</c>, one entry a line with its payload as text, <c>originals/SHA256</c>, and
    /// <c>manifest.json</c>. The same record gives the same entries; the file appears whole or not at all.
    /// </summary>
    /// <returns>How far the archive goes.</returns>
    /// <exception cref="InputException">There is something already, it cannot be written, or the store is broken.</exception>
    public Head Archive(string file)
    {
        if (Path.Exists(file)) throw new InputException(ProblemCodes.NotEmpty.At(file));
        var draft = $"{file}.draft-{Environment.ProcessId}";
        try
        {
            var head = Reading(session => WriteArchive(session, draft));
            File.Move(draft, file);
            return head;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(ProblemCodes.Unwritable.At(file, InputOutput.Reason(e)));
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Whether a file is an archive of a store.</summary>
    public static bool IsArchive(string file)
    {
        if (!File.Exists(file)) return false;
        using var stream = File.OpenRead(file);
        if (stream.ReadByte() != 'P' || stream.ReadByte() != 'K') return false;
        try
        {
            using var archive = ZipFile.OpenRead(file);
            return archive.GetEntry("ledger.jsonl") is not null;
        }
        catch (InvalidDataException)
        {
            return true; // a ZIP file cut off: told when it is read
        }
    }

    /// <summary>
    /// Takes an archive into this store, checking chain and hashes on the way. An empty store becomes the same record, entry by entry. A store that holds a
    /// beginning of the archive takes the rest. Interrupted, it has taken nothing.
    /// </summary>
    /// <returns>The number of entries taken.</returns>
    /// <exception cref="InputException">The archive is broken, or the store holds another record.</exception>
    public long Adopt(string file)
    {
        try
        {
            using var archive = ZipFile.OpenRead(file);
            var taken = Write(session => Adopt(session, archive, file));
            if (taken > 0) Rebuild();
            return taken;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException or JsonException)
        {
            throw Broken(file, e.Message.ReplaceLineEndings(" ").TrimEnd('.'));
        }
    }

    private static Head WriteArchive(Session session, string draft)
    {
        using var archive = new ZipArchive(File.Create(draft), ZipArchiveMode.Create);
        var head = LedgerTable.Head(session.Connection, session.Transaction);
        using (var lines = Entry(archive, "ledger.jsonl"))
        {
            foreach (var entry in LedgerTable.Read(session.Connection, transaction: session.Transaction)) Line(lines, entry);
        }

        var originals = session.List("SELECT sha256 FROM original WHERE packed IS NOT NULL ORDER BY sha256", row => row.Text(0));
        foreach (var sha256 in originals)
        {
            using var original = Entry(archive, "originals/" + sha256);
            original.Write(LedgerTable.Original(session.Connection, sha256, session.Transaction));
        }

        using var manifest = Entry(archive, "manifest.json");
        manifest.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $$"""{"format":"{{ArchiveMark}}","ledger":{"entries":{{head.Seq}},"head":"{{head.Hash}}"},"originals":{{originals.Count}}}""")));
        return head;
    }

    private static Stream Entry(ZipArchive archive, string name)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry.Open();
    }

    private static void Line(Stream lines, LedgerEntry entry)
    {
        using (var json = new Utf8JsonWriter(lines, CanonicalJson.Writing))
        {
            json.WriteStartObject();
            json.WriteNumber("seq", entry.Seq);
            json.WriteString("time", entry.Time);
            json.WriteString("author", entry.Author);
            json.WriteString("kind", entry.Kind);
            if (entry.Payload is { } payload) json.WriteString("payload", payload.Span);
            else json.WriteNull("payload");
            json.WriteString("payload_sha256", entry.PayloadSha256);
            json.WriteString("previous", entry.Previous);
            json.WriteString("hash", entry.Hash);
            json.WriteEndObject();
        }

        lines.WriteByte((byte)'\n');
    }

    private long Adopt(Session session, ZipArchive archive, string file)
    {
        var last = new Head(0, LedgerEntry.Beginning);
        var held = LedgerTable.Head(session.Connection, session.Transaction);
        var taken = 0L;
        foreach (var batch in Lines(archive, file).Chunk(CopyBatch))
        {
            foreach (var entry in batch)
            {
                if (entry.Seq != last.Seq + 1 || entry.Previous != last.Hash || entry.Computed() != entry.Hash) throw Broken(file, $"its chain breaks at entry {last.Seq + 1}");
                if (entry.Payload is { } payload && ContentHash.Sha256(payload.Span) != entry.PayloadSha256) throw Broken(file, $"the payload of entry {entry.Seq} was changed");
                last = new Head(entry.Seq, entry.Hash);
                if (entry.Seq == held.Seq && entry.Hash != held.Hash) throw Broken(file, $"{Where} holds another record; an archive is taken into an empty store, or one that holds its beginning");
            }

            var fresh = batch.Where(entry => entry.Seq > held.Seq).ToList();
            LedgerTable.Append(_dialect, session.Transaction, fresh);
            taken += fresh.Count;
        }

        Declared(archive, file, last);
        if (last.Seq < held.Seq) throw Broken(file, $"{Where} holds more than the archive, or another record");
        if (taken > 0) AdoptOriginals(session, archive, file);
        // Until the projections are computed anew, whoever opens the store finds them out of date and does so.
        if (taken > 0) session.Run("UPDATE meta SET value = '0' WHERE name = 'projections'");
        return taken;
    }

    private static void Declared(ZipArchive archive, string file, Head last)
    {
        using var stream = (archive.GetEntry("manifest.json") ?? throw Broken(file, "its manifest is missing")).Open();
        using var manifest = JsonDocument.Parse(stream);
        if (manifest.RootElement.GetProperty("format").GetString() != ArchiveMark) throw Broken(file, "its format is not known to this version");
        if (manifest.RootElement.GetProperty("ledger").GetProperty("head").GetString() != last.Hash) throw Broken(file, "its ledger was cut off");
    }

    private void AdoptOriginals(Session session, ZipArchive archive, string file)
    {
        foreach (var batch in archive.Entries.Where(entry => entry.FullName.StartsWith("originals/", StringComparison.Ordinal)).Chunk(CopyBatch))
        {
            LedgerTable.Keep(_dialect, session.Transaction, batch.Select(entry =>
            {
                using var stream = entry.Open();
                using var bytes = new MemoryStream();
                stream.CopyTo(bytes);
                var original = Original.Of(bytes.ToArray());
                return original.Sha256 == entry.Name ? original : throw Broken(file, $"original {entry.Name} was changed");
            }));
        }
    }

    private static IEnumerable<LedgerEntry> Lines(ZipArchive archive, string file)
    {
        using var reader = new StreamReader((archive.GetEntry("ledger.jsonl") ?? throw Broken(file, "its ledger is missing")).Open());
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            string Text(string name) => json.RootElement.GetProperty(name).GetString() ?? throw new JsonException($"{name} is missing");
            var payload = json.RootElement.GetProperty("payload").GetString();
            yield return new LedgerEntry(json.RootElement.GetProperty("seq").GetInt64(), Text("time"), Text("author"), Text("kind"),
                payload is null ? (ReadOnlyMemory<byte>?)null : Encoding.UTF8.GetBytes(payload), Text("payload_sha256"), Text("previous"), Text("hash"));
        }
    }

    private static InputException Broken(string file, string what) => new(ProblemCodes.BadArchive.At(file, what));
}
