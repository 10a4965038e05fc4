using System.CommandLine;
using Vigil.Cli.Coding;
using Vigil.Cli.Terminal;

namespace Vigil.Cli;

/// <summary>The verbs of the tool. A new verb is a file with a <c>Create</c> method and one line here.</summary>
internal static class CommandLine
{
    /// <summary>Parses and runs; returns the exit code.</summary>
    public static int Run(string[] args)
    {
        var root = new RootCommand("Turns reports of protest and repression into a record that can be checked: who did what to whom, where, when, how many, by whose word.")
        {
            CodeVerb.Create(),
        };
        HelpPage.Install(root);
        var parsed = root.Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        return parsed.Errors.Count > 0 ? UsageError(parsed) : parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }

    private static int UsageError(ParseResult parsed)
    {
        foreach (var message in parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal)) Console.Error.WriteLine($"vigil: {message}");
        var verb = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        Console.Error.WriteLine($"Try: vigil {verb}--help");
        return ExitCode.Usage;
    }
}
