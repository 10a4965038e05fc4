using Vigil.Cli;
using Vigil.Cli.Terminal;

// Answered before anything else is loaded: scripts ask for it often.
if (args is ["--version"])
{
    Console.Out.WriteLine(ToolVersion.Current);
    return ExitCode.Done;
}

return Faults.Guard(() => CommandLine.Run(args));
