using System.Runtime.InteropServices;

namespace Vigil.Cli.Terminal;

/// <summary>
/// Turns Ctrl-C and a request to end into a cancelled token, so that drafts are cleared away before the tool ends. A run that waits for input and
/// does not see the token in time is ended here.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _signals;

    /// <summary>Begins to listen.</summary>
    public Interruption() => _signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel),
    ];

    /// <summary>Cancelled once the user interrupts.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Clears drafts away when the run has to be ended.</summary>
    public Action? Abandon { get; set; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var signal in _signals) signal.Dispose();
        _source.Dispose();
    }

    private void Cancel(PosixSignalContext context)
    {
        context.Cancel = true;
        _source.Cancel();
        _ = Task.Delay(Patience).ContinueWith(_ => End(), TaskScheduler.Default);
    }

    private void End()
    {
        Abandon?.Invoke();
        Environment.Exit(ExitCode.Interrupted);
    }
}
