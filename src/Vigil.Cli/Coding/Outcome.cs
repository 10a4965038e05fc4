using Vigil.Coding;
using Vigil.Reports;

namespace Vigil.Cli.Coding;

/// <summary>What became of one input: a coded report, or the problem that kept it from being one.</summary>
internal readonly record struct Outcome(CodedReport? Coded, Problem? Problem);
