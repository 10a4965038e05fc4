using System.Collections.Immutable;
using System.Globalization;
using Vigil.Coding;
using Vigil.Linkage;
using Vigil.Reports;

namespace Vigil.Benchmarks.Linking;

/// <summary>
/// Event mentions for measuring linking: events of ten years in three thousand cities, few of them with many, each told by one to five reports that leave out
/// or change some of it. The world is the same for every number of mentions, so that more of them means fuller blocks.
/// </summary>
public sealed class MentionGenerator(int seed)
{
    private static readonly string[] Types = ["protest", "protest", "protest", "detain", "sentence", "fine", "release"];
    private static readonly string[] Forms = ["picket", "rally", "march", "strike"];
    private static readonly string[] Sites = ["city hall", "consulate", "central square", "court house", "police station", "university", "factory gate", "embassy"];
    private static readonly string[] Given = ["Nurlan", "Aigul", "Tural", "Nigar", "Marta", "Pedro", "Amina", "Yusuf", "Olga", "Ivan", "Wei", "Thuy"];
    private static readonly EventCodes NoCodes = new(null, null, ImmutableSortedDictionary<string, string>.Empty);

    private readonly Random _random = new(seed);

    /// <summary>Mentions, and for each the number of the event that it tells of.</summary>
    public (List<EventMember> Mentions, List<int> Events) Generate(int count)
    {
        var (mentions, events) = (new List<EventMember>(count), new List<int>(count));
        for (var number = 0; mentions.Count < count; number++)
        {
            var first = Event(number);
            for (var told = _random.Next(1, 6); told > 0 && mentions.Count < count; told--)
            {
                mentions.Add(Member(mentions.Count, Told(first)));
                events.Add(number);
            }
        }

        return (mentions, events);
    }

    /// <summary>Mentions of one day and one city, of events that differ by site and people alone.</summary>
    public (List<EventMember> Mentions, List<int> Events) OneBlock(int count)
    {
        var (mentions, events) = Generate(count);
        return (mentions.ConvertAll(member => member with
        {
            Mention = member.Mention with
            {
                Type = "protest", Date = new EventDate("2020-05-01", "2020-05-01", "day", ""), Place = member.Mention.Place! with { City = "City 1", Country = "C1" },
            },
        }), events);
    }

    private EventMention Event(int number)
    {
        var day = new DateOnly(2014, 1, 1).AddDays(_random.Next(3650)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var city = (int)(3000 * Math.Pow(_random.NextDouble(), 2));
        var type = Types[_random.Next(Types.Length)];
        return new EventMention
        {
            Id = "e1", Type = type, Form = type == "protest" ? Forms[_random.Next(Forms.Length)] : null, Date = new EventDate(day, day, "day", ""),
            Place = new EventPlace { City = $"City {city}", Country = $"C{city % 60}", Site = $"{Surname(_random.Next(400) * 37)} {Sites[_random.Next(Sites.Length)]}", Precision = "site" },
            Targets = type == "protest" ? [] : [new Participant($"{Given[_random.Next(Given.Length)]}{Given[_random.Next(Given.Length)].ToLowerInvariant()} {Surname(number)}", "person", null)],
            Counts = type == "protest" ? [Count(_random.Next(5, 500))] : [], Codes = NoCodes, Coder = "made/1", Pattern = type,
        };
    }

    private static PeopleCount Count(int number) => new("participants", number, number, false, "", null);

    private static string Surname(int number)
    {
        var name = "";
        for (var rest = number; name.Length < 6; rest /= 14) name += "bdfgklmnprstvz"[rest % 14].ToString() + "aeiou"[rest % 5];
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>The event as one report tells it.</summary>
    private EventMention Told(EventMention all) => all with
    {
        Date = _random.Next(10) == 0 ? null : all.Date, Form = _random.Next(4) == 0 ? null : all.Form,
        Place = _random.Next(3) == 0 ? all.Place! with { Site = null, Precision = "city" } : all.Place,
        Counts = all.Counts.IsEmpty || _random.Next(3) == 0 ? [] : [Count((int)((all.Counts[0].Min ?? 1) * _random.Next(80, 121) / 100) + 1)],
    };

    private static EventMember Member(int number, EventMention mention)
    {
        var id = number.ToString("x8", CultureInfo.InvariantCulture);
        var published = mention.Date is { } date && PartialDate.TryParse(date.Start, out var day) ? day : null;
        return new EventMember(id, new Report { Id = "r" + id, Path = id, Sha256 = "", Text = "", TextSha256 = id, Published = published }, "r" + id, mention);
    }
}
