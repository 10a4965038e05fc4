using System.Globalization;
using BenchmarkDotNet.Running;
using Vigil.Benchmarks;
using Vigil.Benchmarks.Linking;
using Vigil.Benchmarks.Store;

switch (args)
{
    case ["people", var count, var file]:
        using (var output = new StreamWriter(file)) new PeopleGenerator(1).Write(output, int.Parse(count, CultureInfo.InvariantCulture));
        break;
    case ["store", var count, var folder]:
        StoreBench.Run(int.Parse(count, CultureInfo.InvariantCulture), folder);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(InventedReports).Assembly).Run(args);
        break;
}
