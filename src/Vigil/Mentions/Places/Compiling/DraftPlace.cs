namespace Vigil.Mentions.Places.Compiling;

/// <summary>A place while the gazetteer is being compiled.</summary>
/// <param name="code">Code of a country or region, GeoNames feature code of a city.</param>
/// <param name="name">Usual English name.</param>
internal sealed class DraftPlace(string code, string name)
{
    private static readonly string[] InvariableEndings = ["ese", "sh", "ch", "man", "men", "woman", "women"];

    private readonly Dictionary<string, NameUse> _uses = new(StringComparer.Ordinal);

    public string Code { get; } = code;

    public string Name { get; private set; } = name;

    /// <summary>The region that a city lies in, or its country where unknown; the country of a region.</summary>
    public DraftPlace? Parent { get; init; }

    public DraftPlace? Country { get; init; }

    public string CountryCode => Country?.Code ?? Code[..2];

    public double Latitude { get; set; }

    public double Longitude { get; set; }

    public int Geonames { get; init; }

    public long Population { get; set; }

    public int Id { get; set; }

    /// <summary>Folded names, in the order in which they were added.</summary>
    public List<(string Folded, NameUse Use)> Names { get; } = [];

    public bool HasName(string folded) => _uses.TryGetValue(folded, out var use) && use != NameUse.Demonym;

    /// <summary>Adds names that it has not yet, or had as foreign ones only.</summary>
    public void AddNames(IEnumerable<string> names, NameUse use)
    {
        foreach (var folded in names.Select(n => TextFolding.Fold(n)))
        {
            if (folded.Length < 2 || (_uses.TryGetValue(folded, out var known) && (known != NameUse.Foreign || use == NameUse.Foreign))) continue;
            Names.RemoveAll(n => n.Folded == folded);
            _uses[folded] = use;
            Names.Add((folded, use));
        }
    }

    /// <summary>Adds adjectives and names of the people, with the plural in -s.</summary>
    public void AddDemonyms(IEnumerable<string> demonyms) =>
        AddNames(demonyms.SelectMany<string, string>(d => IsInvariable(d) ? [d] : [d, d + "s"]), NameUse.Demonym);

    /// <summary>Gives it another usual name.</summary>
    public void Rename(string usual)
    {
        Name = usual;
        var folded = TextFolding.Fold(usual);
        _uses[folded] = NameUse.Usual;
        Names.RemoveAll(n => n.Folded == folded);
        Names.Add((folded, NameUse.Usual));
    }

    private static bool IsInvariable(string demonym) =>
        demonym.EndsWith('s') || InvariableEndings.Any(e => demonym.EndsWith(e, StringComparison.Ordinal));
}
