using System.CommandLine;

namespace Vigil.Cli.Storing;

/// <summary>The options that the verbs of the store share.</summary>
internal static class StoreOption
{
    /// <summary>Where the store is.</summary>
    public static readonly Option<string> Store = new("--store")
    {
        Description = "The store: a file, or postgres://user:password@host:port/database. Default: ./vigil.db", HelpName = "PLACE", DefaultValueFactory = _ => "vigil.db",
    };

    /// <summary>Who writes.</summary>
    public static readonly Option<string> Author = new("--author")
    {
        Description = "Pseudonym that stands in the ledger for whoever writes. Default: the value of VIGIL_AUTHOR, or local", HelpName = "NAME",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("VIGIL_AUTHOR") is { Length: > 0 } name ? name : "local",
    };
}
