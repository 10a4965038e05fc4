using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Vigil.Cli.Terminal;

/// <summary>
/// A progress bar on standard error with reports per second and the time left: only on a terminal, and only for what takes over a second.
/// </summary>
internal static class ProgressBar
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static IAnsiConsole? live;

    /// <summary>Writes a line to standard error, above the bar where one is shown.</summary>
    public static void Say(string line)
    {
        if (live is { } console) console.WriteLine(line);
        else Console.Error.WriteLine(line);
    }

    /// <summary>Calls <paramref name="each"/> for every item.</summary>
    /// <param name="items">Items, worked on as they are taken.</param>
    /// <param name="total">Their number, or null if it is not known.</param>
    /// <param name="each">What to do with an item.</param>
    public static void ForEach<T>(IEnumerable<T> items, int? total, Action<T> each)
    {
        using var rest = items.GetEnumerator();
        var watch = Stopwatch.StartNew();
        var done = 0;
        for (; Console.IsErrorRedirected || watch.Elapsed < Patience; done++)
        {
            if (!rest.MoveNext()) return;
            each(rest.Current);
        }
        Show(rest, total, done, watch, each);
    }

    private static void Show<T>(IEnumerator<T> rest, int? total, int done, Stopwatch watch, Action<T> each)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        live = console;
        try
        {
            var progress = console.Progress().AutoClear(true).HideCompleted(true)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new SpeedColumn(watch), new RemainingTimeColumn());
            progress.Start(context =>
            {
                var task = context.AddTask("Coding", maxValue: total ?? double.MaxValue);
                task.IsIndeterminate = total is null;
                for (task.Value = done; rest.MoveNext(); task.Increment(1)) each(rest.Current);
            });
        }
        finally
        {
            live = null;
        }
    }

    private sealed class SpeedColumn(Stopwatch watch) : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Spectre.Console.Text(string.Create(CultureInfo.InvariantCulture, $"{task.Value:0} reports, {task.Value / watch.Elapsed.TotalSeconds:0}/s"));
    }
}
