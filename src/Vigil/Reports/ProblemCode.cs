using System.Globalization;

namespace Vigil.Reports;

/// <summary>One kind of problem in the catalogue.</summary>
/// <param name="Code">Code that stands in every message and can be searched for, for example <c>VG101</c>.</param>
/// <param name="What">What happened; <c>{0}</c>, <c>{1}</c> stand for the particulars.</param>
/// <param name="ToDo">What to do about it.</param>
public sealed record ProblemCode(string Code, string What, string ToDo)
{
    /// <summary>A problem of this kind at <paramref name="where"/>: "what happened; what to do".</summary>
    public Problem At(string where, params ReadOnlySpan<object?> particulars) =>
        new(where, Code, string.Format(CultureInfo.InvariantCulture, What, particulars) + "; " + ToDo);
}
