using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Vigil.Coding;
using Vigil.Mentions;
using Vigil.Store.Dialects;
using Vigil.Store.Ledger;
using Vigil.Store.Projections;

namespace Vigil.Store;

/// <summary>A report as it is recorded anew without a person.</summary>
internal sealed class Blanking
{
    private const char Block = '█';
    private ReportAdded _report;
    private ClaimsRecorded _claims;
    private string _text;

    private Blanking(ReportAdded report, ClaimsRecorded claims, string text, ImmutableArray<string> names) =>
        (_report, _claims, _text, Names) = (report, claims, text, names);

    /// <summary>Id of the report, which it keeps.</summary>
    public string Id => _report.Id;

    /// <summary>The names that the report gives her.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Reads a report and takes out the people with these local ids.</summary>
    public static Blanking Of(Session session, SessionLedger ledger, string report, ImmutableArray<string> people)
    {
        var (seq, claimsSeq) = session.List("SELECT seq, claims_seq FROM report WHERE id = @p0", row => (row.Number(0), row.Number(1)), report)[0];
        var added = CanonicalJson.Read<ReportAdded>(ledger.Payload(seq));
        var claims = CanonicalJson.Read<ClaimsRecorded>(ledger.Payload(claimsSeq));
        var gone = claims.People.Where(person => people.Contains(person.Id)).ToList();
        var text = ledger.Original(added.TextSha256) is { } bytes ? Encoding.UTF8.GetString(bytes) : "";
        return new Blanking(added, Without(claims, people), text, [.. gone.SelectMany(person => person.Aliases.Prepend(person.Name)).Where(name => name.Length > 1)]);
    }

    /// <summary>The text without her.</summary>
    public Original Text { get; private set; } = Original.Of("");

    /// <summary>Puts a full block for each letter of her names.</summary>
    /// <param name="names">All names that any report gives her.</param>
    public void Blank(IReadOnlyCollection<string> names)
    {
        var pattern = new Regex(string.Join('|', names.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)
            .Select(name => $@"(?<!\p{{L}}){Regex.Escape(name)}(?!\p{{L}})")), RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        string Blanked(string value) => pattern.Replace(value, match => new string(Block, match.Length));
        _text = Blanked(_text);
        Text = Original.Of(_text);
        _report = Rewrite(_report, Blanked) with
        {
            TextSha256 = Text.Sha256, Sha256 = Text.Sha256, Url = WithoutNames(_report.Url, names), Path = WithoutNames(_report.Path, names) ?? Id,
        };
        _claims = Rewrite(_claims, Blanked);
    }

    /// <summary>Appends the report as it is without her.</summary>
    public void Append(EntryWriter writer)
    {
        writer.Keep([Text]);
        writer.Append(EntryKind.ReportAdded, CanonicalJson.Write(_report), seq => new ReportStep(seq, _report, ReportText.Of(_report.Title, _text)));
        writer.Append(EntryKind.ClaimsRecorded, CanonicalJson.Write(_claims), seq => new ClaimsStep(seq, _claims));
    }

    private static ClaimsRecorded Without(ClaimsRecorded claims, ImmutableArray<string> people)
    {
        ImmutableArray<Participant> Others(ImmutableArray<Participant> all) => [.. all.Where(each => each.Ref is null || !people.Contains(each.Ref))];
        return claims with
        {
            People = [.. claims.People.Where(person => !people.Contains(person.Id))
                .Select(person => person with { Relations = [.. person.Relations.Where(relation => !people.Contains(relation.To))] })],
            Events = [.. claims.Events.Select(mention => mention with { Actors = Others(mention.Actors), Targets = Others(mention.Targets) })],
        };
    }

    /// <summary>The payload with every string blanked, but ids and hashes, which hold no names.</summary>
    private static T Rewrite<T>(T payload, Func<string, string> blank)
    {
        var json = JsonNode.Parse(CanonicalJson.Write(payload))!;
        Rewrite(json, blank);
        return CanonicalJson.Read<T>(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    private static void Rewrite(JsonNode node, Func<string, string> blank)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members.ToList())
            {
                if (value is JsonValue text && text.TryGetValue<string>(out var word)) members[name] = blank(word);
                else if (value is not null) Rewrite(value, blank);
            }
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                if (items[i] is JsonValue text && text.TryGetValue<string>(out var word)) items[i] = blank(word);
                else if (items[i] is { } item) Rewrite(item, blank);
            }
        }
    }

    /// <summary>An address or path, unless it holds a word of her names.</summary>
    private static string? WithoutNames(string? address, IEnumerable<string> names)
    {
        var folded = address is null ? "" : TextFolding.Fold(address);
        return names.SelectMany(name => TextFolding.Fold(name).Split(' ')).Any(word => word.Length > 2 && folded.Contains(word, StringComparison.Ordinal)) ? null : address;
    }
}
