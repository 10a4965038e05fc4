using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Vigil.Cli.Terminal;

/// <summary>Help as System.CommandLine writes it, with examples and exit codes below.</summary>
internal static class HelpPage
{
    /// <summary>Puts the page in place of the plain help of <paramref name="root"/> and its verbs.</summary>
    public static void Install(Command root)
    {
        foreach (var option in root.Options.OfType<HelpOption>()) option.Action = new Page((HelpAction)option.Action!);
    }

    /// <summary>Text that a verb adds to its help: examples.</summary>
    public static Dictionary<string, string> Examples { get; } = new(StringComparer.Ordinal);

    private sealed class Page(HelpAction plain) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var result = plain.Invoke(parseResult);
            var output = parseResult.InvocationConfiguration.Output;
            if (Examples.TryGetValue(parseResult.CommandResult.Command.Name, out var examples)) output.WriteLine(examples + Environment.NewLine);
            output.WriteLine(ExitCode.Help);
            return result;
        }
    }
}
