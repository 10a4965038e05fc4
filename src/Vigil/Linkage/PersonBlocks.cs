using Vigil.Linkage.Names;

namespace Vigil.Linkage;

/// <summary>Blocking keys of a person as a report names her: only those that share one are compared. A key depends on the mention alone.</summary>
public static class PersonBlocks
{
    /// <summary>
    /// A rough form of each word of her names; what befell her with day and city; and her initials with place and month of publication, by which a report
    /// that tells initials only finds their bearer.
    /// </summary>
    public static IReadOnlyList<string> Keys(PersonMember member) =>
        [.. member.Names.SelectMany(NameKeys).Concat(member.Events.Select(key => "befell:" + key)).Concat(InitialKeys(member)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> InitialKeys(PersonMember member)
    {
        var words = NameParts.Read(member.Person.Name, organization: false).Words.Where(word => word.Kind != NameWordKind.Particle).ToList();
        if (words.Count == 0 || member.Report.Published?.ToString() is not { } published) yield break;
        var spread = words.TrueForAll(word => word.Kind == NameWordKind.Initial) ? 1 : 0;
        for (var months = -spread; months <= spread; months++)
        {
            if (Days.Month(published, months) is not { } month) continue;
            if (words.Count > 1)
            {
                var initials = string.Concat(words.Select(word => word.Latin[0]).Order());
                foreach (var country in member.Countries) yield return $"initials:{initials}|{country}|{month}";
            }

            foreach (var letter in new[] { words[0].Latin[0], words[^1].Latin[0] })
            {
                foreach (var city in member.Cities) yield return $"initial:{letter}|{city}|{month}";
            }
        }
    }

    /// <summary>Keys of one name: a rough form of each word, the same across most spellings and scripts.</summary>
    public static IReadOnlyList<string> NameKeys(string name)
    {
        var parts = NameParts.Read(name, organization: false);
        var words = parts.Words.Where(word => word.Kind == NameWordKind.Name).Select(word => word.Latin).ToList();
        if (parts.Syllabic && words.Count > 2) words.Add(string.Concat(words.Skip(1)));
        return [.. words.Where(word => word.Length > 2 || parts.Syllabic).Select(word => "name:" + NameKey.Rough(word)).Distinct(StringComparer.Ordinal)];
    }
}
