using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Vigil.Web.Frame;

/// <summary>
/// Lets in the browser that opened the address with the token of this start, and nobody else: other pages are kept out by Host, Origin and the form's token,
/// other programs by the start's token.
/// </summary>
internal sealed class Gate
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private readonly string _token = RandomNumberGenerator.GetHexString(32, lowercase: true);
    private string[] _hosts = [];
    private string _cookie = "";

    /// <summary>Begins to let in on a port; gives the token of this start.</summary>
    public string Open(int port)
    {
        (_hosts, _cookie) = ([$"127.0.0.1:{port}", $"localhost:{port}"], $"vigil-{port}");
        return _token;
    }

    /// <summary>The middleware.</summary>
    public async Task Admit(HttpContext context, RequestDelegate next)
    {
        Harden(context.Response.Headers);
        var request = context.Request;
        if (!_hosts.Contains(request.Host.Value, StringComparer.OrdinalIgnoreCase)) await Faults.Answer(context, StatusCodes.Status421MisdirectedRequest, "This address is not served here.");
        else if (request.Headers.Origin is [{ } origin, ..] && !_hosts.Contains(origin.Replace("http://", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase)) await Faults.Answer(context, StatusCodes.Status403Forbidden, "Another site asked for this, and was refused.");
        else if (request.Path.StartsWithSegments("/assets")) await next(context);
        else if (Same(request.Query["token"])) Enter(context);
        else if (!Same(request.Cookies[_cookie])) await Faults.Answer(context, StatusCodes.Status403Forbidden, "Open the address that vigil printed when it started: it holds the token of this start.");
        else await Known(context, next);
    }

    private static async Task Known(HttpContext context, RequestDelegate next)
    {
        var forms = context.RequestServices.GetRequiredService<IAntiforgery>();
        var viewer = context.RequestServices.GetRequiredService<Viewer>();
        viewer.Author = Uri.UnescapeDataString(context.Request.Cookies[Viewer.AuthorCookie] ?? "");
        viewer.Here = context.Request.Path + context.Request.QueryString;
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            if (!await forms.IsRequestValidAsync(context)) await Faults.Answer(context, StatusCodes.Status400BadRequest, "The form is of an earlier start. Go back, load the page anew and send it again.");
            else if (viewer.Author.Length == 0 && context.Request.Path != "/you") context.Response.Redirect($"/you?back={Uri.EscapeDataString(Viewer.Local(context.Request.Headers.Referer.ToString()))}");
            else await next(context);
            return;
        }

        viewer.Token = forms.GetAndStoreTokens(context).RequestToken!;
        await next(context);
    }

    private void Enter(HttpContext context)
    {
        context.Response.Cookies.Append(_cookie, _token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/" });
        var known = context.Request.Cookies.ContainsKey(Viewer.AuthorCookie);
        context.Response.Redirect(!known ? "/you" : context.Request.Path == "/" ? "/inbox" : context.Request.Path.Value!);
    }

    private bool Same(string? given) =>
        given is not null && CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(given), System.Text.Encoding.UTF8.GetBytes(_token));

    private static void Harden(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }
}
