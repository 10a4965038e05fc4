using System.Text.Json.Nodes;
using Vigil.Views.Words;
using Xunit;

namespace Vigil.Tests.Views;

public sealed class FamilyTests
{
    [Fact]
    public void FamiliesAreThoseOfTheCodebook()
    {
        foreach (var type in JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "data", "codebook", "types.json")))!["types"]!.AsArray())
            Assert.Equal((string)type!["family"]!, Families.Of((string)type["name"]!).Name());
    }
}
