using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vigil.Coding;
using Vigil.Linkage;
using Vigil.Store;
using Vigil.Views.Timeline;
using Vigil.Web.Frame;

namespace Vigil.Web.Merge;

/// <summary>Two candidates side by side, with what speaks for and against their being one.</summary>
internal static class MergeScreen
{
    private const string Next = "SELECT a, b FROM question WHERE NOT (a = @a AND b = @b) ORDER BY weight DESC, a DESC, b DESC LIMIT 1";

    /// <summary>Adds its addresses.</summary>
    public static IEndpointRouteBuilder MapMerge(this IEndpointRouteBuilder routes)
    {
        var store = (RecordStore)routes.ServiceProvider.GetService(typeof(RecordStore))!;
        routes.MapScreen<MergePage, MergeModel>("/merge/{a}/{b}", context => Read(store, context.Route("a"), context.Route("b")));
        routes.MapGet("/merge/next", (HttpContext context) =>
            Results.Redirect(store.Query<(string A, string B)>(Next, new { a = context.Asked("a") ?? "", b = context.Asked("b") ?? "" }) is [var (a, b)] ? $"/merge/{a}/{b}" : "/inbox?show=questions"));
        return routes;
    }

    private static MergeModel? Read(RecordStore store, string a, string b)
    {
        if (store.Show(a) is not { Kind: not "report" } left || store.Show(b) is not { } right || left.Kind != right.Kind) return null;
        var ids = new[] { a, b };
        var seen = store.Query<long?>("SELECT max(d.seq) FROM decision d JOIN decision_subject s ON s.seq = d.seq WHERE d.active = 1 AND s.member IN @ids", new { ids })[0] ?? 0;
        var history = store.Query<DecisionLine>($"SELECT DISTINCT {DecisionLine.Columns} FROM decision d JOIN decision_subject s ON s.seq = d.seq WHERE s.report IN @reports AND (s.member IN @ids OR s.named IN @ids) ORDER BY d.seq DESC LIMIT 50", new { ids, reports = ids.SelectMany(id => store.Anchors(id)).Select(anchor => anchor.Report) });
        var fields = left.Values.Concat(right.Values).Select(value => value.Field).Distinct(StringComparer.Ordinal)
            .Select(field => new MergeField(field, Values(left, field), Values(right, field))).OrderByDescending(field => field.Differs).ToImmutableArray();
        return new MergeModel(left.Kind, Side(store, a, left), Side(store, b, right), left.Id == right.Id, fields, store.Compare(a, [b]).FirstOrDefault(), seen, [.. history]);
    }

    private static ImmutableArray<string> Values(Shown shown, string field) => [.. shown.Values.Where(value => value.Field == field).Select(value => ClaimWords.Value(field, value.Value))];

    private static MergeSide Side(RecordStore store, string id, Shown shown)
    {
        var member = shown.Members.FirstOrDefault(each => each.Id == id) ?? shown.Members[0];
        var anchor = store.Anchors(id)[0];
        var text = store.Text(member.Report) ?? "";
        var (start, end) = anchor is { Start: { } from, End: { } to } ? (from, to)
            : anchor.Name is { } name && text.IndexOf(name, StringComparison.Ordinal) is var at and >= 0 ? (at, at + name.Length) : (0, 0);
        var html = end > start && end <= text.Length ? Passage.Html(text, [new Evidence("trigger", start, end, text[start..end])]) : "";
        var name2 = anchor.Name ?? ClaimWords.Value("type", shown.Values.FirstOrDefault(value => value.Field == "type")?.Value ?? anchor.Type ?? "");
        return new MergeSide(id, name2, member.Report, member.Outlet ?? member.Report, member.Published, shown.Members.Length.ToString(CultureInfo.InvariantCulture), html);
    }
}

/// <summary>Two candidates.</summary>
/// <param name="Kind">event or person.</param>
/// <param name="Left">The one.</param>
/// <param name="Right">The other.</param>
/// <param name="AreOne">Whether they are held to be one now.</param>
/// <param name="Fields">What each tells, what differs first.</param>
/// <param name="Link">The parts of the match weight.</param>
/// <param name="Seen">Place in the ledger of the latest decision about either.</param>
/// <param name="History">Decisions about either.</param>
public sealed record MergeModel(
    string Kind, MergeSide Left, MergeSide Right, bool AreOne, ImmutableArray<MergeField> Fields, Link? Link, long Seen, ImmutableArray<DecisionLine> History);

/// <summary>One candidate.</summary>
/// <param name="Id">Mention.</param>
/// <param name="Name">Its kind, or her name.</param>
/// <param name="Report">Report.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Published">When.</param>
/// <param name="Mentions">Mentions it is linked with, itself included.</param>
/// <param name="Html">The sentence, escaped.</param>
public sealed record MergeSide(string Id, string Name, string Report, string Outlet, string? Published, string Mentions, string Html);

/// <summary>A field of both.</summary>
/// <param name="Field">Field.</param>
/// <param name="Left">Values of the one.</param>
/// <param name="Right">Values of the other.</param>
public sealed record MergeField(string Field, ImmutableArray<string> Left, ImmutableArray<string> Right)
{
    /// <summary>Whether both tell it, and not the same.</summary>
    public bool Differs => !Left.IsEmpty && !Right.IsEmpty && !Left.Intersect(Right).Any();
}
