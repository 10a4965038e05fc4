using System.CommandLine;
using System.CommandLine.Help;
using Vigil.Cli.Coding;
using Vigil.Cli.Evaluation;
using Vigil.Cli.Language;
using Vigil.Cli.Linking;
using Vigil.Cli.Patterns;
using Vigil.Cli.Serving;
using Vigil.Cli.Storing;
using Vigil.Cli.Terminal;

namespace Vigil.Cli;

/// <summary>The verbs of the tool. A new verb is a file with a <c>Create</c> method and one line here.</summary>
internal static class CommandLine
{
    private const string Purpose =
        "Turns reports of protest and repression into a record that can be checked: who did what to whom, where, when, how many, by whose word.";

    /// <summary>Parses and runs; returns the exit code.</summary>
    public static int Run(string[] args)
    {
        var root = new Command("vigil", Purpose)
        {
            CodeVerb.Create(), LinkVerb.Create(), ShowVerb.Create(), ImportVerb.Create(), SearchVerb.Create(), ExportVerb.Create(), LogVerb.Create(),
            DecideVerb.Create(), ServeVerb.Create(), DemoVerb.Create(),
            EvalVerb.Create(), PatternsVerb.Create(), ParseVerb.Create(), TrainVerb.Create(),
            new HelpOption("--help", "-h", "-?"), new VersionOption(),
        };
        foreach (var verb in KeepingVerbs.Create()) root.Add(verb);
        HelpPage.Install(root);
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return parsed.Errors.Count > 0 ? UsageError(root, parsed) : parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static int UsageError(Command root, ParseResult parsed)
    {
        var atRoot = parsed.CommandResult.Command == root;
        var faults = atRoot && parsed.UnmatchedTokens is [var unknown, ..]
            ? [$"there is no verb or option \"{unknown}\""]
            : parsed.Errors.Select(e => OneLine(e.Message)).Distinct(StringComparer.Ordinal);
        foreach (var fault in faults) Console.Error.WriteLine($"vigil: {fault}");
        Console.Error.WriteLine(atRoot ? "Try: vigil --help" : $"Try: vigil {parsed.CommandResult.Command.Name} --help");
        return ExitCode.Usage;
    }

    private static string OneLine(string message) =>
        string.Join(' ', message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
