using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vigil.Store;
using Vigil.Store.Ledger;
using Vigil.Web.Frame;

namespace Vigil.Web.Inbox;

/// <summary>The first screen: work waiting, and the way for reports to come in.</summary>
internal static class InboxScreen
{
    /// <summary>Adds its addresses.</summary>
    public static IEndpointRouteBuilder MapInbox(this IEndpointRouteBuilder routes)
    {
        var store = (RecordStore)routes.ServiceProvider.GetService(typeof(RecordStore))!;
        routes.MapScreen<InboxPage, InboxModel>("/inbox", context => InboxQuery.Read(store, context));
        routes.MapGet("/inbox/next", (HttpContext context) => Results.Redirect(InboxQuery.Next(store, context.Asked("after")) is { } next ? $"/reports/{next}" : "/inbox"));
        routes.MapPost("/inbox/add", async (HttpContext context, Intake intake, Viewer viewer) =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var lines = intake.Add(viewer.Author, await Files(form, context.RequestAborted));
            if (lines is [{ Report: { } one, Lacks.IsEmpty: true }]) context.Response.Redirect($"/reports/{one}");
            else await Screens.Page<IntakePage>(context, ("Lines", lines));
        });
        routes.MapPost("/inbox/bulk", async (HttpContext context, Viewer viewer) =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            Bulk(store, viewer.Author, form["action"].ToString(), [.. form["report"].OfType<string>()]);
            context.Response.Redirect(Viewer.Local(form["back"]));
        });
        return routes;
    }

    /// <summary>One decision over many reports: their proposed events, or for "done" the reports themselves.</summary>
    private static void Bulk(RecordStore store, string author, string action, ImmutableArray<string> reports)
    {
        var about = action == "done" ? reports : InboxQuery.Proposed(store, reports);
        var subjects = about.SelectMany(id => store.Anchors(id)).ToImmutableArray();
        if (!subjects.IsEmpty) store.Decide(author, new Decision(action == "done" ? DecisionAction.Accept : action, subjects, "together with others, from the list"));
    }

    private static async Task<List<(string, byte[])>> Files(IFormCollection form, CancellationToken cancel)
    {
        var files = new List<(string, byte[])>();
        foreach (var file in form.Files)
        {
            using var copy = new MemoryStream();
            await file.CopyToAsync(copy, cancel);
            files.Add((file.FileName, copy.ToArray()));
        }

        if (form["text"].ToString() is { } text && !string.IsNullOrWhiteSpace(text)) files.Add(("pasted.txt", System.Text.Encoding.UTF8.GetBytes(FrontMatter(form) + text)));
        return files;
    }

    private static readonly string[] FrontMatterFields = ["title", "outlet", "published", "url", "language"];

    /// <summary>What the form tells of a pasted report, as a file would; nothing where the text tells it itself.</summary>
    private static string FrontMatter(IFormCollection form)
    {
        var lines = FrontMatterFields.Select(name => (Name: name, Value: form[name].ToString().ReplaceLineEndings(" ").Trim())).Where(each => each.Value.Length > 0)
            .Select(each => $"{each.Name}: {each.Value}\n").ToList();
        return lines.Count == 0 || form["text"].ToString().StartsWith("---", StringComparison.Ordinal) ? "" : $"---\n{string.Concat(lines)}---\n";
    }
}
