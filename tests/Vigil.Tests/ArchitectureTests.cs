using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Vigil.Reports;
using Vigil.Text;
using Xunit;
using Assembly = System.Reflection.Assembly;
using Type = System.Type;

namespace Vigil.Tests;

/// <summary>The rules of ARCHITECTURE.md that the compiler does not hold.</summary>
public sealed class ArchitectureTests
{
    private static readonly string[] Line = ["Vigil.Text", "Vigil", "Vigil.Store", "Vigil.Web", "Vigil.Cli"];

    private static readonly string[] Folders =
        ["Reports", "Passages", "Mentions", "Coding", "Linkage", "Events", "People", "Campaigns", "Views", "Evaluation"];

    /// <summary>Namespaces of what makes models and compiled data, which is no part of the pipeline.</summary>
    private static readonly string[] Workshops = [".Training", ".Compiling"];

    private static readonly Assembly[] Engine = [typeof(LanguageEngine).Assembly, typeof(Report).Assembly];

    public static TheoryData<string> Records =>
        [.. Engine.SelectMany(a => a.GetExportedTypes()).Where(IsRecord).Where(t => !Workshops.Any(w => t.Namespace!.EndsWith(w, StringComparison.Ordinal))).Select(t => t.FullName!)];

    [Theory]
    [InlineData("Vigil.Text")]
    [InlineData("Vigil")]
    [InlineData("Vigil.Store")]
    [InlineData("Vigil.Web")]
    [InlineData("Vigil.Cli")]
    public void Projects_refer_to_the_one_before_them_in_line(string project)
    {
        var at = Array.IndexOf(Line, project);
        var references = System.Xml.Linq.XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"))
            .Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(((string)r.Attribute("Include")!).Replace('\\', '/')));
        Assert.Equal(at == 0 ? [] : [Line[at - 1]], references);
    }

    [Fact]
    public void Every_project_is_in_the_line() =>
        Assert.Equal(Line.Order(StringComparer.Ordinal), Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void Folders_of_Vigil_use_only_folders_before_them()
    {
        var architecture = new ArchLoader().LoadAssembly(typeof(Report).Assembly).Build();
        var wrong =
            from type in architecture.Types
            let own = Folder(type)
            where own is not null
            from used in type.Dependencies.Select(d => d.Target)
            let other = Folder(used)
            where other is not null && Array.IndexOf(Folders, other) > Array.IndexOf(Folders, own)
            select $"{type.FullName} uses {used.FullName}";
        Assert.Equal("", string.Join('\n', wrong.Distinct().Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_folder_of_Vigil_has_its_place()
    {
        var folders = Directory.GetDirectories(Path.Combine(Repository.Root, "src", "Vigil")).Select(f => Path.GetFileName(f)!);
        Assert.Empty(folders.Except(Folders, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Records_are_sealed_and_immutable(string name)
    {
        var record = Engine.Select(a => a.GetType(name)).First(t => t is not null)!;
        Assert.True(record.IsSealed || record.IsAbstract, "not sealed");
        Assert.All(record.GetProperties(BindingFlags.Public | BindingFlags.Instance), property =>
        {
            Assert.True(property.SetMethod is null || IsInitOnly(property.SetMethod), $"{property.Name} can be set");
            Assert.False(property.GetMethod!.IsPublic && IsMutable(property.PropertyType), $"{property.Name} is mutable: {property.PropertyType.Name}");
        });
        Assert.DoesNotContain(record.GetFields(BindingFlags.Public | BindingFlags.Instance), f => !f.IsInitOnly);
    }

    /// <summary>The folder that a type of Vigil lies in; null for what lies at the root or elsewhere.</summary>
    private static string? Folder(IType type)
    {
        var parts = type.FullName.Split('.');
        return parts is ["Vigil", var folder, ..] && Folders.Contains(folder) ? folder : null;
    }

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance, [typeof(System.Text.StringBuilder)]) is not null
        && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null;

    private static bool IsInitOnly(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsMutable(Type type) =>
        type.IsArray || (type.IsGenericType && (type.GetGenericTypeDefinition() is var generic)
            && (generic == typeof(List<>) || generic == typeof(Dictionary<,>) || generic == typeof(HashSet<>) || generic == typeof(IList<>)
                || generic == typeof(IDictionary<,>) || generic == typeof(ISet<>)));
}
