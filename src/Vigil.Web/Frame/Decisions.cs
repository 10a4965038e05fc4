using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vigil.Reports;
using Vigil.Store;
using Vigil.Store.Ledger;

namespace Vigil.Web.Frame;

/// <summary>Takes every decision that a form gives: the action, what it is about, and how far its page knew the record.</summary>
internal static class Decisions
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    /// <summary>Adds the address that forms post to.</summary>
    public static IEndpointRouteBuilder MapDecisions(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/decide", async (HttpContext context, RecordStore store, Viewer viewer) =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var back = Viewer.Local(form["back"]);
            await OneAtATime.WaitAsync(context.RequestAborted); // so that nobody decides between the look and the write
            try
            {
                if (Later(store, form) is { Length: > 0 } later) await Stale(context, form, later, back);
                else Take(context, store, viewer, form, back);
            }
            finally
            {
                OneAtATime.Release();
            }
        });
        return routes;
    }

    /// <summary>The latest decision about any of some members of one report or event, as pages carry it; 0 for none.</summary>
    public static long LatestOf(IEnumerable<DecisionLine> history) => history.Select(each => each.Seq).DefaultIfEmpty().Max();

    private static void Take(HttpContext context, RecordStore store, Viewer viewer, IFormCollection form, string back)
    {
        store.Decide(viewer.Author, Read(store, form));
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = back;
    }

    private static Decision Read(RecordStore store, IFormCollection form)
    {
        if (form["action"] == DecisionAction.Correct && !CodebookWords.Knows(Word(form, "field"), Word(form, "value")))
            throw new InputException(ProblemCodes.BadDecision.At("", $"the codebook has no {form["field"]} \"{form["value"]}\""));
        var subjects = form["id"].Where(id => id is not null).SelectMany(id => store.Anchors(id!)).Distinct().ToImmutableArray();
        return new Decision(form["action"].ToString(), form["reverses"].Count > 0 ? [] : subjects, Word(form, "reason"))
        {
            Field = Word(form, "field"), Value = Word(form, "value"),
            Reverses = long.TryParse(form["reverses"], NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : null,
        };
    }

    /// <summary>Decisions on the same subjects that were taken after the page was made.</summary>
    private static ImmutableArray<DecisionLine> Later(RecordStore store, IFormCollection form) =>
        long.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen)
            ? [.. form["id"].SelectMany(id => store.Query<DecisionLine>(DecisionLine.After, new { id, seen })).DistinctBy(each => each.Seq)] : [];

    private static Task Stale(HttpContext context, IFormCollection form, ImmutableArray<DecisionLine> later, string back)
    {
        context.Response.StatusCode = StatusCodes.Status409Conflict;
        var fields = form.Where(field => field.Key is not (Viewer.TokenField or "seen")).SelectMany(field => field.Value, (field, value) => (field.Key, value ?? ""))
            .Append(("seen", LatestOf(later).ToString(CultureInfo.InvariantCulture)));
        context.RequestServices.GetViewer().Token = form[Viewer.TokenField].ToString();
        return Screens.Page<StalePage>(context, ("Later", later), ("Fields", fields.ToImmutableArray()), ("Back", back), ("Mine", Mine(form)));
    }

    private static string Mine(IFormCollection form) =>
        string.Join(' ', new[] { form["action"].ToString(), form["field"].ToString(), form["value"].ToString() }.Where(word => word.Length > 0));

    private static string? Word(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } word ? word : null;

    private static Viewer GetViewer(this IServiceProvider services) => (Viewer)services.GetService(typeof(Viewer))!;
}
