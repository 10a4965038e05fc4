using System.Collections.Immutable;
using System.Text.Json;

namespace Vigil.Evaluation.Gold;

/// <summary>A folder of gold files, one a report.</summary>
public static class GoldFolder
{
    /// <summary>Reads NAME.json for each report, by name; files whose name begins with an underscore are passed over.</summary>
    /// <exception cref="InvalidDataException">A file is not gold; the message names it.</exception>
    public static ImmutableSortedDictionary<string, GoldReport> Read(string folder)
    {
        var golds = ImmutableSortedDictionary.CreateBuilder<string, GoldReport>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json"))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (!name.StartsWith('_')) golds[name] = ReadFile(file);
        }

        return golds.ToImmutable();
    }

    private static GoldReport ReadFile(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return JsonSerializer.Deserialize(stream,
                GoldContext.Default.GoldReport) ?? throw new InvalidDataException($"{file}: gold is an object, not null.");
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"{file}: {problem.Message}", problem);
        }
    }
}
