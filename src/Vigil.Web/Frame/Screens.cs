using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Vigil.Web.Frame;

/// <summary>A screen is one address and one view model, as a page or, with .json, as JSON.</summary>
internal static class Screens
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Adds a screen.</summary>
    /// <typeparam name="TPage">Component with a parameter Model.</typeparam>
    /// <typeparam name="TModel">What it shows.</typeparam>
    /// <param name="routes">Where.</param>
    /// <param name="pattern">Address.</param>
    /// <param name="model">Reads the model; null where there is no such thing.</param>
    public static IEndpointRouteBuilder MapScreen<TPage, TModel>(this IEndpointRouteBuilder routes, string pattern, Func<HttpContext, TModel?> model)
        where TPage : IComponent where TModel : class
    {
        routes.MapGet(pattern, context => model(context) is { } found ? Page<TPage>(context, ("Model", found)) : Missing(context));
        routes.MapGet(pattern + ".json", context => model(context) is { } found ? context.Response.WriteAsJsonAsync(found, Json) : Missing(context));
        return routes;
    }

    /// <summary>Writes a page.</summary>
    public static Task Page<TPage>(HttpContext context, params (string Name, object? Value)[] parameters) where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters.ToDictionary(each => each.Name, each => each.Value)) { PreventStreamingRendering = true, StatusCode = context.Response.StatusCode }.ExecuteAsync(context);

    /// <summary>A part of the address.</summary>
    public static string Route(this HttpContext context, string name) => (string)context.Request.RouteValues[name]!;

    /// <summary>A word of the query; null for none or an empty one.</summary>
    public static string? Asked(this HttpContext context, string name) => context.Request.Query[name].ToString() is { Length: > 0 } word ? word : null;

    private static Task Missing(HttpContext context) => Faults.Answer(context, StatusCodes.Status404NotFound, "There is nothing of this id in the store.");
}
