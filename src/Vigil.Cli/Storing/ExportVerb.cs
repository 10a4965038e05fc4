using System.CommandLine;
using Vigil.Cli.Terminal;
using Vigil.Store.Search;

namespace Vigil.Cli.Storing;

/// <summary><c>vigil export</c>: writes a store, or what a search finds in it, into files.</summary>
internal static class ExportVerb
{
    private static readonly Argument<string[]> Words = FilterOptions.Words();

    private static readonly Option<bool> Working = new("--working") { Description = "Everything, for those who work on the record: it names people and is not for publication" };

    private static readonly Option<bool> Public = new("--public") { Description = "What may be published under the rules of data/publication" };

    private static readonly Option<string?> Archive = new("--archive") { Description = "The whole record, ledger and originals, into one new file, from which vigil import makes a store again", HelpName = "FILE" };

    private static readonly Option<string[]> Format = new("--format") { Description = "csv, jsonl, geojson or ftm (FollowTheMoney); several times for several. Default: all", HelpName = "FORMAT" };

    private static readonly Option<string> Out = new("--out") { Description = "Folder to write into", HelpName = "DIR", DefaultValueFactory = _ => "vigil-export" };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var verb = new Command("export", "Write a store, or what a search finds in it, into files with a manifest; say --working or --public") { Words, Working, Public, Archive, Format, Out };
        Format.AcceptOnlyFromAmong("csv", "jsonl", "geojson", "ftm");
        FilterOptions.AddTo(verb);
        verb.Add(StoreOption.Store);
        verb.Validators.Add(result =>
        {
            var said = new[] { result.GetValue(Working), result.GetValue(Public), result.GetValue(Archive) is not null }.Count(each => each);
            if (said != 1) result.AddError("say --working (names people, not for publication), --public (under the rules of data/publication) or --archive FILE: one of them");
        });
        verb.SetAction(parsed => Faults.Data(() => parsed.GetValue(Archive) is { } file
            ? ExportRun.Archive(parsed.GetRequiredValue(StoreOption.Store), file)
            : new ExportRun(parsed.GetRequiredValue(StoreOption.Store), parsed.GetValue(Public), parsed.GetValue(Format) ?? [], parsed.GetRequiredValue(Out)).Run(Query(parsed))));
        HelpPage.Examples[verb.Name] = """
            Examples:
              vigil export --working                          all formats, in ./vigil-export
              vigil export consulate --type protest --public --format csv --out release
              vigil export --archive record.vigil
            """;
        return verb;
    }

    /// <summary>The filter; null where none is given, which is everything.</summary>
    private static SearchQuery? Query(ParseResult parsed)
    {
        var query = FilterOptions.Read(parsed, Words);
        return query.ToString() == new SearchQuery().ToString() ? null : query;
    }
}
