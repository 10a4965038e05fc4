using System.Reflection;

namespace Vigil.Cli;

/// <summary>The version of the tool.</summary>
internal static class ToolVersion
{
    /// <summary>As in Directory.Build.props.</summary>
    public static string Current { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
