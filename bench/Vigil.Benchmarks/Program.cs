using BenchmarkDotNet.Running;
using Vigil.Benchmarks.Store;

if (args is ["store", var count, var folder]) StoreBench.Run(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), folder);
else BenchmarkSwitcher.FromAssembly(typeof(InventedReports).Assembly).Run(args);
