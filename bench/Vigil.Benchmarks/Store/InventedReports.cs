using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Vigil.Coding;
using Vigil.Reports;

namespace Vigil.Benchmarks.Store;

/// <summary>
/// Coded reports of an invented decade: about eleven claims each, three in ten telling of an event that another told before, one in ten a reprint. The same
/// seed gives the same reports.
/// </summary>
internal sealed class InventedReports(int seed)
{
    public const string Coder = "invented/1";
    private const int Days = 3650;
    private static readonly string[] Countries = ["KZ", "KG", "UZ", "TJ", "TM", "GE", "AZ", "AM", "MN", "BY", "MD", "RU"];
    private static readonly string[] Forms = ["picket", "rally", "march", "vigil", "sit-in"];
    private static readonly EventCodes NoCodes = new(null, null, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));
    private readonly Random _random = new(seed);
    private readonly List<(int Day, int City, int Form, int Person)> _told = [];
    private readonly List<string> _texts = [];
    private readonly string[] _words = Words(seed, 4000);
    private readonly string[] _given = Words(seed + 1, 300);
    private readonly string[] _surnames = Words(seed + 2, 6000);

    /// <summary>The next reports.</summary>
    public IEnumerable<CodedReport> Take(int count)
    {
        for (var i = 0; i < count; i++) yield return Next(i);
    }

    private CodedReport Next(int n)
    {
        var told = _told.Count > 0 && _random.Next(10) < 3 ? _told[^(1 + _random.Next(Math.Min(_told.Count, 2000)))]
            : (Day: _random.Next(Days), City: _random.Next(120), Form: _random.Next(Forms.Length), Person: _random.Next(60_000));
        _told.Add(told);
        var day = new DateOnly(2015, 1, 1).AddDays(told.Day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (city, person) = ($"{Title(_words[told.City])}abad", $"{Title(_given[told.Person % 300])} {Title(_surnames[told.Person % 5987])}ov");
        var reprint = _texts.Count > 0 && _random.Next(10) == 0;
        var text = reprint ? _texts[_random.Next(_texts.Count)] : Text(day, city, person, Forms[told.Form], 3 + told.Person % 40);
        if (_texts.Count < 5000) _texts.Add(text);
        var report = new Report
        {
            Id = ContentHash.Id($"https://outlet{n % 40}.example/{n}", null, ContentHash.Sha256(text)), Path = $"{n}.txt", Sha256 = ContentHash.Sha256(text),
            TextSha256 = ContentHash.Sha256(text), Text = text, Url = $"https://outlet{n % 40}.example/{n}", Outlet = $"Outlet {n % 40}", Language = "en",
            Title = $"{Title(Forms[told.Form])} in {city}", Published = PartialDate.TryParse(day, out var published) ? published : null,
        };
        return new CodedReport(report, true, "an event of the codebook", [Protest(day, told, city, person), Detention(day, told, city, person)], [Person(day, person)], [], [], [], []);
    }

    private static EventMention Protest(string day, (int Day, int City, int Form, int Person) told, string city, string person) => new()
    {
        Id = "e1", Type = "protest", Form = Forms[told.Form], Date = new EventDate(day, day, "day", "today"), Place = Place(told.City, city),
        Actors = [new Participant(person, "person", "p1")], Counts = [new PeopleCount("participants", 3 + told.Person % 40, 3 + told.Person % 40, false, "some", "organisers")],
        Evidence = [new Evidence("trigger", 10, 20, "came for a"), new Evidence("date", 0, 5, "today"), new Evidence("place", 30, 40, city)],
        Codes = NoCodes, Coder = Coder, Pattern = "protest.invented", Confidence = 0.9,
    };

    private static EventMention Detention(string day, (int Day, int City, int Form, int Person) told, string city, string person) => new()
    {
        Id = "e2", Type = "detain", Form = "arrest", Date = new EventDate(day, day, "day", "today"), Place = Place(told.City, city),
        Targets = [new Participant(person, "person", "p1")], Follows = ["e1"],
        Evidence = [new Evidence("trigger", 60, 68, "detained"), new Evidence("date", 0, 5, "today"), new Evidence("target", 70, 90, person)],
        Codes = NoCodes, Coder = Coder, Pattern = "detain.invented", Confidence = 0.8,
    };

    private static ReportPerson Person(string day, string name) =>
        new("p1", name, [], ["protester"], [], [new PersonStatus("detained", day, null, "organisers", new Evidence("status", 60, 68, "detained"))]);

    private static EventPlace Place(int n, string city) =>
        new() { City = city, Country = Countries[n % Countries.Length], Lat = 40 + n % 20, Lon = 50 + n % 30, Geonames = 1_000_000 + n, Precision = "city" };

    private string Text(string day, string city, string person, string form, int count)
    {
        var text = new StringBuilder($"On {day} {count} people came for a {form} in {city}; police detained {person}. ");
        while (text.Length < 1500)
        {
            text.Append(Title(_words[_random.Next(_words.Length)]));
            for (var i = 6 + _random.Next(12); i > 0; i--) text.Append(' ').Append(_words[Skewed(_words.Length)]);
            text.Append(". ");
        }

        return text.ToString();
    }

    /// <summary>An index, small ones far more often, as words are in texts.</summary>
    private int Skewed(int count) => (int)(count * Math.Pow(_random.NextDouble(), 3));

    private static string Title(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string[] Words(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => string.Concat(Enumerable.Range(0, 2 + random.Next(3)).Select(_ => "bdfgklmnprstvz"[random.Next(14)].ToString() + "aeiou"[random.Next(5)])))];
    }
}
