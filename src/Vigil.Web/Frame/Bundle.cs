using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Vigil.Web.Frame;

/// <summary>Style, script and fonts: parts of the program, served under their hash and kept by browsers.</summary>
internal static class Bundle
{
    private const string Prefix = "Vigil.Web.Assets.";
    private static readonly FrozenDictionary<string, Asset> All = Load();

    /// <summary>Whether the islands and fonts were built.</summary>
    public static bool HasIslands => All.ContainsKey("app.js");

    /// <summary>Address of a file with its hash.</summary>
    public static string Url(string name) => $"/assets/{name}?v={All[name].Hash}";

    /// <summary>Serves them.</summary>
    public static void MapAssets(this IEndpointRouteBuilder routes) => routes.MapGet("/assets/{name}", async context =>
    {
        if (!All.TryGetValue(context.Route("name"), out var asset))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        (context.Response.ContentType, context.Response.ContentLength) = (asset.Type, asset.Bytes.Length);
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        await context.Response.Body.WriteAsync(asset.Bytes, context.RequestAborted);
    });

    private static FrozenDictionary<string, Asset> Load()
    {
        var program = Assembly.GetExecutingAssembly();
        return program.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).ToFrozenDictionary(name => name[Prefix.Length..], name =>
        {
            using var stream = program.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return new Asset(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes))[..12], Path.GetExtension(name) switch
            {
                ".css" => "text/css; charset=utf-8", ".js" => "text/javascript; charset=utf-8", _ => "font/woff2",
            });
        }, StringComparer.Ordinal);
    }

    private sealed record Asset(byte[] Bytes, string Hash, string Type);
}
