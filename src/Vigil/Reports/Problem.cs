namespace Vigil.Reports;

/// <summary>Something that went wrong with an input, told in one line.</summary>
/// <param name="Where">Path or id of the report, with a line number where that helps.</param>
/// <param name="Code">Code in the catalogue (docs/guide/problems.md), for example <c>VG101</c>.</param>
/// <param name="What">What happened and what to do about it.</param>
public sealed record Problem(string Where, string Code, string What);
