using Vigil.Text.Training;
using Xunit;

namespace Vigil.Tests.Text.Training;

public sealed class ModelFileTests
{
    private static byte[] Sample(bool reversed = false)
    {
        var writer = new ModelWriter();
        Action[] steps = [() => writer.Add<short>("tagger.weights", [1, -2, short.MaxValue]), () => writer.AddStrings("forms", ["", "Алматы", "é"]), () => writer.Add("n", 7)];
        foreach (var step in reversed ? steps.Reverse() : steps)
            step();
        return writer.ToBytes();
    }

    [Fact]
    public void Gives_back_what_was_written()
    {
        var model = ModelFile.Read(Sample());
        Assert.Equal([1, -2, short.MaxValue], model.Array<short>("tagger.weights"));
        Assert.Equal(["", "Алматы", "é"], model.Strings("forms"));
        Assert.Equal(7, model.Number("n"));
        Assert.False(model.Has("other"));
    }

    [Fact]
    public void Is_the_same_in_any_order_of_adding() => Assert.Equal(Sample(), Sample(reversed: true));

    [Fact]
    public void Starts_sections_at_multiples_of_64() => Assert.Equal(0, Sample().Length % 64);

    [Theory]
    [InlineData(0, 1, "VT201")]
    [InlineData(8, 9, "VT202")]
    [InlineData(16, 1, "VT203")]
    [InlineData(24 + 32, 255, "VT203")]
    public void Refuses_other_files_with_a_code(int offset, byte value, string code)
    {
        var bytes = Sample();
        bytes[offset] = value;
        bytes[offset + 1] = value;
        Assert.Equal(code, Assert.Throws<ModelException>(() => ModelFile.Read(bytes)).Code);
    }

    [Fact]
    public void Refuses_a_truncated_file()
    {
        Assert.Equal("VT203", Assert.Throws<ModelException>(() => ModelFile.Read(Sample()[..^1])).Code);
        Assert.Equal("VT201", Assert.Throws<ModelException>(() => ModelFile.Read([])).Code);
    }

    [Fact]
    public void Names_a_missing_section() => Assert.Equal("VT204", Assert.Throws<ModelException>(() => ModelFile.Read(Sample()).Array<int>("x")).Code);
}
