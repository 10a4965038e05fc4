using Xunit;

namespace Vigil.Tests;

/// <summary>The folder of data beside the checkout, which not every machine has.</summary>
internal static class SharedFolder
{
    /// <summary>A path in it; skips the test where it is absent.</summary>
    public static string Require(params string[] parts)
    {
        var path = Path.Combine([Repository.Root, "..", "shared", .. parts]);
        if (!Path.Exists(path)) Assert.Skip($"needs ../shared/{string.Join('/', parts)}");
        return path;
    }
}
