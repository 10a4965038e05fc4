using Vigil.Coding;
using Vigil.Linkage;
using Vigil.Reports;

namespace Vigil.Store.Projections;

/// <summary>
/// The keys of a member: those it holds and those it looks for. They are the blocking keys of linkage, told apart so far that few members meet that cannot be
/// one: full names by two of their words, single words with everybody; days with the same day, what has no day with all.
/// </summary>
/// <param name="Held">Keys it is found by.</param>
/// <param name="Sought">Keys by which it finds others.</param>
/// <param name="Day">For an event known to the day, the number of that day.</param>
internal sealed record LinkKeys(IReadOnlyList<long> Held, IReadOnlyList<long> Sought, long? Day = null)
{
    private const string Open = "?|";

    /// <summary>Keys of a person as one report names her.</summary>
    public static LinkKeys Of(PersonMember member)
    {
        var (held, sought) = (new HashSet<long>(), new HashSet<long>());
        foreach (var name in member.Person.Aliases.Prepend(member.Person.Name)) AddName(name, held, sought);
        return new LinkKeys([.. held], [.. sought]);
    }

    /// <summary>Keys of a mention of an event.</summary>
    public static LinkKeys Of(EventMember member)
    {
        var (held, sought) = (new HashSet<long>(), new HashSet<long>());
        var day = DayOf(member.Mention.Date);
        foreach (var key in EventBlocks.Keys(member))
        {
            var open = key.Contains(Open, StringComparison.Ordinal);
            Add(held, !open ? key : day is null ? key + "none" : key + "day");
            Add(sought, !open ? key : key + "none");
            if (open && day is null) Add(sought, key + "day");
        }

        foreach (var person in member.Mention.Actors.Where(each => each.Kind == "person"))
        {
            foreach (var pair in Pairs(PersonBlocks.NameKeys(person.Name))) held.Add(Add(sought, $"{member.Mention.Type}|{pair}"));
        }

        return new LinkKeys([.. held], [.. sought], day);
    }

    private static void AddName(string name, HashSet<long> held, HashSet<long> sought)
    {
        var words = PersonBlocks.NameKeys(name);
        foreach (var pair in Pairs(words)) held.Add(Add(sought, pair));
        foreach (var word in words)
        {
            Add(sought, "single " + word);
            Add(held, (words.Count == 1 ? "single " : "word ") + word);
            if (words.Count == 1) Add(sought, "word " + word);
        }
    }

    private static IEnumerable<string> Pairs(IReadOnlyList<string> keys)
    {
        var words = keys.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            for (var j = i + 1; j < words.Count; j++) yield return $"{words[i]} {words[j]}";
        }
    }

    private static long Add(HashSet<long> codes, string key)
    {
        var code = ReportText.Hash(key);
        codes.Add(code);
        return code;
    }

    private static long? DayOf(EventDate? date) =>
        date is { Precision: "day" } && PartialDate.TryParse(date.Start, out var known) && known.Value.AsDay is { } day ? day.ToDateOnly().DayNumber : null;
}
