using Vigil.Cli;
using Vigil.Cli.Terminal;

// Answered before anything else is loaded: scripts ask for it often.
if (args is ["--version"])
{
    Console.Out.WriteLine(ToolVersion.Current);
    return ExitCode.Done;
}

// The same bytes whatever the locale says.
Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return Faults.Guard(() => CommandLine.Run(args));
