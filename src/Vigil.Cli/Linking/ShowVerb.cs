using System.CommandLine;
using Vigil.Cli.Storing;
using Vigil.Cli.Terminal;
using Vigil.Views;
using Vigil.Views.Campaigns;
using Vigil.Views.Links;
using Vigil.Views.Words;

namespace Vigil.Cli.Linking;

/// <summary><c>vigil show</c>: one report, event, person, campaign or source: of a store, or of the reports named.</summary>
internal static class ShowVerb
{
    private static readonly Argument<string> Kind = new("KIND") { HelpName = "KIND", Description = "report, event, person, campaign or source" };

    private static readonly Argument<string> Id = new("ID") { Description = "Its id; with reports named, also the beginning of it, a part of its name, or all" };

    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "Reports, folders of them, or JSON lines that vigil code wrote with --with-text; without any: the store", Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Why = new("--why") { Description = "Give the parts of the weight of each link" };

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var verb = new Command("show", "Show a report, event, person, campaign or source: every value, who tells it, and what was decided") { Kind, Id, Paths, Why, StoreOption.Store };
        Kind.AcceptOnlyFromAmong("report", "event", "person", "campaign", "source");
        verb.SetAction(parsed => Faults.Data(() =>
        {
            var kind = parsed.GetRequiredValue(Kind);
            var paths = parsed.GetValue(Paths) ?? [];
            if (paths.Length == 0 && kind is "report" or "event" or "person") return StoreText.Show(parsed.GetRequiredValue(StoreOption.Store), parsed.GetRequiredValue(Id));
            if (paths.Length == 0)
            {
                Console.Error.WriteLine($"vigil: name the reports to look for a {kind} in, for example: vigil show {kind} {parsed.GetRequiredValue(Id)} reports");
                return ExitCode.Usage;
            }

            var run = LinkedReports.Of(paths);
            if (run.Reports.IsEmpty) return ExitCode.Failed;
            var found = Found(run, kind, parsed.GetRequiredValue(Id), parsed.GetValue(Why)).ToList();
            if (found.Count == 0)
            {
                Console.Error.WriteLine($"vigil: no {kind} \"{parsed.GetRequiredValue(Id)}\" in these reports");
                return ExitCode.Failed;
            }

            if (run.NamesPeople) Console.Out.WriteLine(RunWords.WorkingCopy);
            Console.Out.WriteLine(string.Join("\n\n", found.Select(lines => string.Join('\n', lines))));
            return ExitCode.Done;
        }));
        HelpPage.Examples[verb.Name] = """
            Examples:
              vigil show campaign all samples/picket
              vigil show person Rzayev samples/picket --why
              vigil show event 3f2a9c0d --store cases.db
            """;
        return verb;
    }

    private static IEnumerable<IEnumerable<string>> Found(LinkedRun run, string kind, string id, bool why)
    {
        bool Is(string own, params IEnumerable<string> names) => id == "all" || own.StartsWith(id, StringComparison.Ordinal)
            || names.Any(name => name.Contains(id, StringComparison.OrdinalIgnoreCase));
        return kind switch
        {
            "event" => run.Events.Where(each => Is(each.Id)).Select(each => LinkText.Event(run, each, why)),
            "person" => run.People.Where(each => Is(each.Id, each.Aliases.Prepend(each.Name))).Select(each => LinkText.Person(run, each, why)),
            "campaign" => run.Campaigns.Where(each => Is(each.Id, each.Name)).Select(CampaignText.Lines),
            _ => run.Lineages.Values.Distinct(StringComparer.Ordinal)
                .Where(lineage => Is(lineage, run.Reports.Where(coded => run.Lineages[coded.Report.Id] == lineage).Select(coded => coded.Report.Outlet ?? coded.Report.Path)))
                .Select(lineage => LinkText.Source(run, lineage)),
        };
    }
}
