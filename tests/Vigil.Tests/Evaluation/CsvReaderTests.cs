using CsCheck;
using Vigil.Evaluation.Linking;
using Xunit;

namespace Vigil.Tests.Evaluation;

public sealed class CsvReaderTests
{
    [Fact]
    public void WhatIsWrittenIsRead() => Gen.Char["ab,\"\nÄ "].Array[0, 6].Select(letters => new string(letters).Trim()).Array[2].Array[1, 60].Sample(rows =>
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "rows.csv");
        File.WriteAllText(path, "x,y,z\n" + string.Concat(rows.Select(row => $"{Quoted(row[0])},-,{Quoted(row[1])}\n")));
        var read = new List<string>();
        CsvReader.Read(path, ["z", "x"], (column, value) => read.Add($"{column}{value}"));
        Assert.Equal(rows.SelectMany(row => new[] { "0" + row[1], "1" + row[0] }), read);
    }, iter: 200);

    [Fact]
    public void AMissingColumnIsToldByName()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "rows.csv");
        File.WriteAllText(path, "x,y\n1,2\n");
        Assert.Contains("\"z\"", Assert.Throws<FormatException>(() => CsvReader.Read(path, ["z"], (_, _) => { })).Message, StringComparison.Ordinal);
    }

    private static string Quoted(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
