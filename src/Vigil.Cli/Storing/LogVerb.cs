using System.CommandLine;
using System.Globalization;
using Vigil.Cli.Terminal;
using Vigil.Store;
using Vigil.Store.Ledger;
using Vigil.Views.Words;

namespace Vigil.Cli.Storing;

/// <summary><c>vigil log</c>: which sources were searched, with what words, for which dates.</summary>
internal static class LogVerb
{
    private static readonly Option<string> Source = new("--source") { Description = "Archive, site, outlet or feed that was searched", HelpName = "NAME", Required = true };

    private static readonly Option<string?> OneSource = new("--searched") { Description = "Only searches of this source", HelpName = "NAME" };

    private static readonly Option<string[]> Words = new("--words") { Description = "Words it was searched for; leave it out where everything was read", HelpName = "WORDS" };

    private static readonly Option<string> From = new("--from") { Description = "First day of publication, as 2021-02-10", HelpName = "DAY", Required = true };

    private static readonly Option<string> To = new("--to") { Description = "Last day", HelpName = "DAY", Required = true };

    private static readonly Option<long?> Found = new("--found") { Description = "Reports found", HelpName = "N" };

    private static readonly Option<string?> Note = new("--note") { Description = "How it was done", HelpName = "TEXT" };

    private static readonly Argument<long> Entry = new("ENTRY") { Description = "Number of the entry, as vigil log list prints it" };

    private static readonly Argument<string[]> Looked = FilterOptions.Words();

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var verb = new Command("log", "Keep the collection log: which sources were searched, with what words, for which days")
        {
            Part("add", "Log that a source was searched", StoreAccess.Write, Add, Source, Words, From, To, Found, Note, StoreOption.Author),
            Part("list", "List what was searched", StoreAccess.Read, List, OneSource),
            Days(),
            Part("withdraw", "Take back an entry that was wrong; it stays in the ledger", StoreAccess.Write, Withdraw, Entry, Note, StoreOption.Author),
        };
        HelpPage.Examples[verb.Name] = """
            Examples:
              vigil log add --source "Example archive" --words picket --from 2021-01-01 --to 2021-03-31 --found 12
              vigil log days --type protest --place Almaty --from 2021-02-01 --to 2021-02-28
            """;
        return verb;
    }

    private static Command Days()
    {
        var days = Part("days", "Tell days with events from days without a report, and those from days on which nobody looked", StoreAccess.Read, Days, Looked, OneSource);
        FilterOptions.AddTo(days, kind: false);
        return days;
    }

    private static Command Part(string name, string purpose, StoreAccess access, Action<ParseResult, RecordStore> run, params Symbol[] parts)
    {
        var verb = new Command(name, purpose);
        foreach (var part in parts)
        {
            if (part is Argument argument) verb.Add(argument);
            else verb.Add((Option)part);
        }

        verb.Add(StoreOption.Store);
        verb.SetAction(parsed => Faults.Data(() =>
        {
            using var store = RecordStore.Open(parsed.GetRequiredValue(StoreOption.Store), access);
            run(parsed, store);
            return ExitCode.Done;
        }));
        return verb;
    }

    private static void Add(ParseResult parsed, RecordStore store)
    {
        var logged = new CollectionLogged(parsed.GetRequiredValue(Source), [.. parsed.GetValue(Words) ?? []], parsed.GetRequiredValue(From), parsed.GetRequiredValue(To),
            parsed.GetValue(Found), parsed.GetValue(Note));
        Console.Out.WriteLine($"entry {store.Log(parsed.GetRequiredValue(StoreOption.Author), logged)}; vigil log withdraw takes it back");
    }

    private static void Withdraw(ParseResult parsed, RecordStore store) =>
        Console.Out.WriteLine($"entry {store.Withdraw(parsed.GetRequiredValue(StoreOption.Author), parsed.GetRequiredValue(Entry), parsed.GetValue(Note))}");

    private static void List(ParseResult parsed, RecordStore store)
    {
        foreach (var each in store.Collection(parsed.GetValue(OneSource)))
        {
            var found = each.Found is { } number ? string.Create(CultureInfo.InvariantCulture, $", {number} found") : "";
            var words = each.Words.IsEmpty ? "all read" : string.Join(", ", each.Words);
            Console.Out.WriteLine($"{each.Seq}  {each.First} to {each.Last}  {each.Source}: {words}{found}{(each.Note is null ? "" : "; " + each.Note)}");
        }
    }

    private static void Days(ParseResult parsed, RecordStore store)
    {
        var query = FilterOptions.Read(parsed, Looked);
        foreach (var span in store.Days(query, query.From ?? "", query.To ?? "", parsed.GetValue(OneSource)))
            Console.Out.WriteLine($"{span.First} to {span.Last}  {span.State}{(span.Events > 0 ? $"  {CountWords.Plural(span.Events, "event")}" : "")}");
    }
}
