using System.Globalization;
using BenchmarkDotNet.Running;
using Vigil.Benchmarks.Linking;
using Vigil.Benchmarks.Store;

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

switch (args)
{
    case ["people", var people, var file]: LinkingRuns.WritePeople(Number(people), file); break;
    case ["mentions", var mentions]: LinkingRuns.LinkMentions(Number(mentions), oneBlock: false); break;
    case ["one-block", var block]: LinkingRuns.LinkMentions(Number(block), oneBlock: true); break;
    case ["store", var count, var folder]: StoreBench.Run(Number(count), folder); break;
    case ["search", var folder]: SearchBench.Run(folder); break;
    default: BenchmarkSwitcher.FromAssembly(typeof(InventedReports).Assembly).Run(args); break;
}
