namespace Vigil.Web.Frame;

/// <summary>Who looks at a page.</summary>
internal sealed class Viewer
{
    /// <summary>Field of every form that holds <see cref="Token"/>.</summary>
    public const string TokenField = "_token";

    /// <summary>Cookie that keeps the name.</summary>
    public const string AuthorCookie = "vigil-author";

    /// <summary>Pseudonym that stands in the ledger; empty until one is chosen.</summary>
    public string Author { get; set; } = "";

    /// <summary>Proof that a form comes from a page of ours.</summary>
    public string Token { get; set; } = "";

    /// <summary>Path and query of the page.</summary>
    public string Here { get; set; } = "";

    /// <summary>An address of ours from one that a browser gives; the inbox where it is none.</summary>
    public static string Local(string? address)
    {
        if (string.IsNullOrEmpty(address)) return "/inbox";
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http") return uri.PathAndQuery;
        return address[0] == '/' && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal) ? address : "/inbox";
    }
}
