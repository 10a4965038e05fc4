using System.CommandLine;
using Vigil.Cli.Terminal;
using Vigil.Store;

namespace Vigil.Cli.Storing;

/// <summary><c>vigil verify</c>, <c>rebuild</c>, <c>backup</c>, <c>restore</c> and <c>erase</c>: what keeps a store.</summary>
internal static class KeepingVerbs
{
    private static readonly Option<string?> Head = new("--head") { Description = "A hash that the ledger must hold, as an export or a backup names it", HelpName = "HASH" };

    private static readonly Argument<string> File = new("FILE") { Description = "The backup" };

    private static readonly Argument<string> Kind = new("KIND") { Description = "report or person" };

    private static readonly Argument<string> Id = new("ID") { Description = "Its id, as vigil show prints it" };

    private static readonly Option<string> Reason = new("--reason") { Description = "Why; stands in the ledger for good, so name nobody in it", HelpName = "TEXT", Required = true };

    /// <summary>The verbs.</summary>
    public static IEnumerable<Command> Create()
    {
        Kind.AcceptOnlyFromAmong("report", "person");
        yield return Verb("verify", "Check that nobody has changed the record: chain, originals, and projections against a rebuild", Verify, Head);
        yield return Verb("rebuild", "Compute everything anew from the ledger", Rebuild);
        yield return Verb("backup", "Write a checked copy of a store into a new file, while it is in use", Backup, File);
        yield return Verb("restore", "Make a store of a backup, where there is none", Restore, File);
        yield return Verb("erase", "Remove a report, or a person from all reports, and keep the proof that something was removed", Erase, Kind, Id, Reason, StoreOption.Author);
    }

    private static Command Verb(string name, string purpose, Func<ParseResult, string, int> run, params Symbol[] parts)
    {
        var verb = new Command(name, purpose);
        foreach (var part in parts)
        {
            if (part is Argument argument) verb.Add(argument);
            else verb.Add((Option)part);
        }

        verb.Add(StoreOption.Store);
        verb.SetAction(parsed => Faults.Data(() => run(parsed, parsed.GetRequiredValue(StoreOption.Store))));
        return verb;
    }

    private static int Verify(ParseResult parsed, string location)
    {
        using var store = RecordStore.Open(location, StoreAccess.Read);
        var result = store.Verify(parsed.GetValue(Head), step => Say($"checking {step}"));
        foreach (var fault in result.Broken) Console.Error.WriteLine($"{store.Where}: {fault}");
        Console.WriteLine(result.Broken.IsEmpty
            ? $"whole: {result.Head.Seq} entries, {result.Erased} erased; head {result.Head.Hash}"
            : $"BROKEN in {result.Broken.Length} {(result.Broken.Length == 1 ? "place" : "places")}; the first: {result.Broken[0]}");
        return result.Broken.IsEmpty ? ExitCode.Done : ExitCode.Failed;
    }

    private static int Rebuild(ParseResult parsed, string location)
    {
        using var store = RecordStore.Open(location);
        store.Rebuild(done => Say($"{done} entries"));
        Console.WriteLine($"rebuilt from {store.Head.Seq} entries");
        return ExitCode.Done;
    }

    private static int Backup(ParseResult parsed, string location)
    {
        using var store = RecordStore.Open(location, StoreAccess.Read);
        var head = store.Backup(parsed.GetRequiredValue(File));
        Console.WriteLine($"{head.Seq} entries; head {head.Hash}");
        return ExitCode.Done;
    }

    private static int Restore(ParseResult parsed, string location)
    {
        var head = RecordStore.Restore(parsed.GetRequiredValue(File), location);
        Console.WriteLine($"{head.Seq} entries; head {head.Hash}");
        return ExitCode.Done;
    }

    private static int Erase(ParseResult parsed, string location)
    {
        var (author, id, reason) = (parsed.GetRequiredValue(StoreOption.Author), parsed.GetRequiredValue(Id), parsed.GetRequiredValue(Reason));
        using var store = RecordStore.Open(location);
        if (parsed.GetRequiredValue(Kind) == "report")
            Console.WriteLine($"erased; entry {store.EraseReport(author, id, reason)} of the ledger says so");
        else Console.WriteLine($"erased; recorded anew without her: {string.Join(", ", store.ErasePerson(author, id, reason))}");
        return ExitCode.Done;
    }

    /// <summary>Progress, on a terminal alone.</summary>
    private static void Say(string line)
    {
        if (!Console.IsErrorRedirected) Console.Error.WriteLine(line);
    }
}
