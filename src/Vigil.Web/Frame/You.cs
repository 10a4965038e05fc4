using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Vigil.Web.Frame;

/// <summary>The name under which decisions stand in the ledger, chosen once in each browser.</summary>
internal static class You
{
    private const int Longest = 40;

    /// <summary>Adds the page.</summary>
    public static IEndpointRouteBuilder MapYou(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/help", context => Screens.Page<HelpPage>(context));
        routes.MapGet("/you", context => Screens.Page<YouPage>(context, ("Back", Viewer.Local(context.Asked("back")))));
        routes.MapPost("/you", async context =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var name = new string([.. form["name"].ToString().Trim().Where(c => !char.IsControl(c)).Take(Longest)]);
            if (name.Length > 0) context.Response.Cookies.Append(Viewer.AuthorCookie, name, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365), Path = "/" });
            context.Response.Redirect(name.Length > 0 ? Viewer.Local(form["back"]) : "/you");
        });
        return routes;
    }
}
