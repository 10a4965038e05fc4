using System.CommandLine;
using System.Globalization;
using Vigil.Cli.Terminal;
using Vigil.Reports;
using Vigil.Store;
using Vigil.Store.Ledger;

namespace Vigil.Cli.Storing;

/// <summary><c>vigil decide</c>: what a person decides about the record.</summary>
internal static class DecideVerb
{
    private static readonly Argument<string> Action = new("ACTION")
    {
        Description = "accept, reject, correct, merge, split, same, different, assign, note, consent, withhold, or reverse",
    };

    private static readonly Argument<string[]> Ids = new("ID") { Description = "Mentions, events, persons or reports; for reverse the number of a decision", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<string?> Field = new("--field") { Description = "Field that is corrected", HelpName = "NAME" };

    private static readonly Option<string?> Value = new("--value") { Description = "Its value; the note; the pseudonym of who is to look; what was agreed to", HelpName = "TEXT" };

    private static readonly Option<string?> Reason = new("--reason") { Description = "Why", HelpName = "TEXT" };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        Action.AcceptOnlyFromAmong([.. DecisionAction.All.Where(action => action != DecisionAction.Add)]);
        var verb = new Command("decide", "Accept, reject, correct, join or part what the machine proposed, and take such decisions back") { Action, Ids, Field, Value, Reason, StoreOption.Store, StoreOption.Author };
        verb.SetAction(parsed => Faults.Data(() => Run(parsed)));
        HelpPage.Examples[verb.Name] = """
            Examples:
              vigil decide accept 4f0c… --reason "read the report"
              vigil decide correct 4f0c… --field date --value 2021-02-10
              vigil decide reverse 1042
            """;
        return verb;
    }

    private static int Run(ParseResult parsed)
    {
        using var store = RecordStore.Open(parsed.GetRequiredValue(StoreOption.Store));
        var (action, ids) = (parsed.GetRequiredValue(Action), parsed.GetRequiredValue(Ids));
        var decision = new Decision(action, [], parsed.GetValue(Reason)) { Field = parsed.GetValue(Field), Value = parsed.GetValue(Value) };
        decision = action == DecisionAction.Reverse ? decision with { Reverses = Number(store, ids) } : decision with { Subjects = [.. ids.SelectMany(id => Subjects(store, action, id))] };
        var seq = store.Decide(parsed.GetRequiredValue(StoreOption.Author), decision);
        Console.WriteLine($"decision {seq}; vigil decide reverse {seq} takes it back");
        return ExitCode.Done;
    }

    /// <summary>What an id names. Two events are joined or parted by their first mentions; everything else is about all mentions.</summary>
    private static IEnumerable<Anchor> Subjects(RecordStore store, string action, string id)
    {
        var anchors = store.Anchors(id);
        if (anchors.IsEmpty) throw new InputException(ProblemCodes.NotInStore.At(store.Where, id));
        return action is DecisionAction.Merge or DecisionAction.Same ? anchors.Take(1) : anchors;
    }

    private static long Number(RecordStore store, string[] ids) =>
        ids is [var id] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq
        : throw new InputException(ProblemCodes.BadDecision.At(store.Where, "reverse takes the number of one decision"));
}
