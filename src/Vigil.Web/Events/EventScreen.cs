using Microsoft.AspNetCore.Routing;
using Vigil.Store;
using Vigil.Web.Frame;

namespace Vigil.Web.Events;

/// <summary>One event: every claim by value and claimant, and why reports are held to tell of the same.</summary>
internal static class EventScreen
{
    /// <summary>Adds its address.</summary>
    public static IEndpointRouteBuilder MapEvents(this IEndpointRouteBuilder routes)
    {
        var store = (RecordStore)routes.ServiceProvider.GetService(typeof(RecordStore))!;
        return routes.MapScreen<EventPage, EventModel>("/events/{id}", context => EventQuery.Read(store, context));
    }
}
