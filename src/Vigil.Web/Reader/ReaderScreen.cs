using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Vigil.Store;
using Vigil.Web.Frame;

namespace Vigil.Web.Reader;

/// <summary>One report: read it, decide on what the machine proposes, add what it missed.</summary>
internal static class ReaderScreen
{
    /// <summary>Adds its addresses.</summary>
    public static IEndpointRouteBuilder MapReader(this IEndpointRouteBuilder routes)
    {
        var store = (RecordStore)routes.ServiceProvider.GetService(typeof(RecordStore))!;
        routes.MapScreen<ReaderPage, ReaderModel>("/reports/{id}", context => ReaderQuery.Read(store, context));
        routes.MapPost("/reports/{id}/add", async (HttpContext context, Viewer viewer) =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var report = context.Route("id");
            if (AddedEvent.Read(report, store.Text(report) ?? "", form, viewer.Author, out var fault) is { } decision)
            {
                store.Decide(viewer.Author, decision);
                context.Response.StatusCode = StatusCodes.Status303SeeOther;
                context.Response.Headers.Location = $"/reports/{report}?at=none";
            }
            else
            {
                await Faults.Answer(context, StatusCodes.Status422UnprocessableEntity, fault);
            }
        });
        return routes;
    }
}
