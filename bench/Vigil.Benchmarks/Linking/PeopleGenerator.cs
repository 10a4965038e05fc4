using System.Globalization;
using System.Text;

namespace Vigil.Benchmarks.Linking;

/// <summary>
/// Person records with duplicates, for measuring linkage: four fifths are originals, the rest copies of them with one to three slips (letters, missing
/// values, changed day and month, another street). Names are made of syllables and drawn so that a few are frequent and most are rare.
/// </summary>
public sealed class PeopleGenerator(int seed)
{
    private static readonly string[] Starts = ["a", "be", "ka", "no", "mi", "sa", "tu", "ri", "o", "le", "da", "fe", "gu", "ha", "ju", "za", "vi", "pe", "ni", "es"];
    private static readonly string[] Middles = ["ra", "li", "no", "ma", "ti", "ke", "zu", "va", "do", "she", "bi", "ga", "lo", "mu", "se", "ne", "ya", "cho", "pa", "ri"];
    private static readonly string[] Ends = ["n", "r", "na", "t", "lia", "s", "m", "ka", "va", "ro", "ne", "d", "ova", "ev", "son", "ez", "in", "li", "yan", "o"];

    private readonly Random _random = new(seed);
    private readonly string[] _given = Names(2000);
    private readonly string[] _family = Names(40_000);
    private readonly string[] _streets = Names(20_000);
    private readonly string[] _towns = Names(3000);

    /// <summary>Writes records as CSV; the id is the number of the original with that of the copy behind it.</summary>
    public void Write(TextWriter output, int count)
    {
        output.WriteLine("rec_id,given_name,surname,birth_date,street,town,postcode,phone");
        var originals = new List<string[]>();
        for (var i = 0; i < count; i++)
        {
            if (i % 5 != 4) originals.Add(Person());
            var of = i % 5 != 4 ? originals.Count - 1 : _random.Next(originals.Count);
            var cells = i % 5 != 4 ? originals[of] : Copy(originals[of]);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{of}-{i},{string.Join(',', cells)}"));
        }
    }

    private static string[] Names(int count)
    {
        var names = new string[count];
        for (var i = 0; i < count; i++)
        {
            var name = new StringBuilder(Starts[i % 20]).Append(Middles[i / 20 % 20]);
            if (i >= 400) name.Append(Middles[((i / 400) + i) % 20]);
            if (i >= 8000) name.Append(Middles[((i / 8000) + (i / 20)) % 20]);
            names[i] = name.Append(Ends[((i / 20) + (i / 400)) % 20]).ToString();
        }

        return names;
    }

    private string[] Person()
    {
        var birth = new DateOnly(1930, 1, 1).AddDays(_random.Next(28_000));
        var town = Often(_towns.Length);
        return
        [
            _given[Often(_given.Length)], _family[Often(_family.Length)], birth.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            $"{_random.Next(1, 200)} {_streets[_random.Next(_streets.Length)]} street", _towns[town], $"{10_000 + (town * 20) + _random.Next(20)}",
            $"{_random.Next(100_000_000, 999_999_999)}",
        ];
    }

    /// <summary>Small numbers far more often than large ones.</summary>
    private int Often(int count) => (int)(count * Math.Pow(_random.NextDouble(), 2.5));

    private string[] Copy(string[] person)
    {
        var cells = (string[])person.Clone();
        for (var slips = _random.Next(1, 4); slips > 0; slips--)
        {
            var cell = _random.Next(cells.Length);
            cells[cell] = _random.Next(10) switch
            {
                0 or 1 => "",
                2 when cell == 2 && cells[2].Length == 10 => $"{cells[2][..5]}{cells[2][8..]}-{cells[2][5..7]}",
                3 when cell == 3 => $"{_random.Next(1, 200)} {_streets[_random.Next(_streets.Length)]} street",
                _ => Slip(cells[cell]),
            };
        }

        return cells;
    }

    private string Slip(string text)
    {
        if (text.Length < 3) return text;
        var at = _random.Next(text.Length - 1);
        var letter = char.IsAsciiDigit(text[at]) ? (char)('0' + _random.Next(10)) : (char)('a' + _random.Next(26));
        return _random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, letter.ToString()),
            2 => $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}",
            _ => $"{text[..at]}{letter}{text[(at + 1)..]}",
        };
    }
}
