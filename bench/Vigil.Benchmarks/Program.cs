using System.Globalization;
using BenchmarkDotNet.Running;
using Vigil.Benchmarks.Linking;

if (args is ["people", var count, var file])
{
    using var output = new StreamWriter(file);
    new PeopleGenerator(1).Write(output, int.Parse(count, CultureInfo.InvariantCulture));
}
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
