namespace Vigil.Cli;

/// <summary>What the tool returns to the shell. Every verb's help lists them.</summary>
internal static class ExitCode
{
    /// <summary>All done. Reports may have problems of their own, such as a missing date.</summary>
    public const int Done = 0;

    /// <summary>Something could not be read or written, and is named on standard error; the rest is done.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong; nothing is done.</summary>
    public const int Usage = 2;

    /// <summary>Interrupted; nothing half-written is left.</summary>
    public const int Interrupted = 130;

    /// <summary>The list as help shows it.</summary>
    public const string Help = """
        Exit codes:
          0    done; reports may have problems of their own, such as a missing date
          1    something could not be read or written; it is named, and the rest is done
          2    the command line is wrong; nothing is done
          130  interrupted; nothing half-written is left
        """;
}
