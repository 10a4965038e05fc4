using System.Globalization;
using BenchmarkDotNet.Running;
using Vigil.Benchmarks.Linking;

if (args is ["people", var people, var file]) LinkingRuns.WritePeople(int.Parse(people, CultureInfo.InvariantCulture), file);
else if (args is ["mentions", var mentions]) LinkingRuns.LinkMentions(int.Parse(mentions, CultureInfo.InvariantCulture), oneBlock: false);
else if (args is ["one-block", var block]) LinkingRuns.LinkMentions(int.Parse(block, CultureInfo.InvariantCulture), oneBlock: true);
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
