using System.Collections.Immutable;

namespace Vigil.Mentions.Names;

/// <summary>A person while a report is read.</summary>
internal sealed class PersonDraft(NameRun first)
{
    /// <summary>Folded words of the fullest name.</summary>
    public ImmutableArray<string> Words { get; private set; } = first.Words;

    /// <summary>Fullest name as written.</summary>
    public string Name { get; private set; } = first.Form;

    /// <summary>Where she is named, in order of the text.</summary>
    public List<NameRun> Runs { get; } = [];

    /// <summary>Relations told, in order.</summary>
    public List<NamedRelation> Relations { get; } = [];

    /// <summary>How often the words around speak of a woman less how often of a man.</summary>
    public int FemaleVotes { get; set; }

    /// <summary>True for a woman, false for a man, null when the words do not tell.</summary>
    public bool? Female => FemaleVotes == 0 ? null : FemaleVotes > 0;

    /// <summary>Titles and descriptions, in order, each once.</summary>
    public ImmutableArray<string> Titles => [.. Runs.SelectMany(r => r.Titles).Distinct(StringComparer.Ordinal)];

    /// <summary>Other forms of the name, in order of the text.</summary>
    public ImmutableArray<string> Aliases =>
        [.. Runs.Select(r => r.Form).Where(f => TextFolding.Fold(f) != TextFolding.Fold(Name)).DistinctBy(f => TextFolding.Fold(f))];

    /// <summary>Adds a place where she is named; the fullest form becomes her name.</summary>
    public void Add(NameRun run)
    {
        Runs.Add(run);
        if (run.Female is { } female) Vote(female, 2);
        if (run.Words.Length > Words.Length || (run.Words.Length == Words.Length && IsShouted(Name) && !IsShouted(run.Form)))
            (Words, Name) = (run.Words, run.Form);
    }

    /// <summary>Counts words that tell a gender.</summary>
    public void Vote(bool female, int weight) => FemaleVotes += female ? weight : -weight;

    /// <summary>Adds a relation unless it is told already.</summary>
    public void Relate(NamedRelation relation)
    {
        if (!Relations.Exists(r => r.Kind == relation.Kind && r.Person == relation.Person && r.Name == relation.Name)) Relations.Add(relation);
    }

    /// <summary>Gives relations that were told before the gender was known their kind: a parent who is a woman is a mother.</summary>
    public void Settle(Kinship kinship)
    {
        for (var i = 0; i < Relations.Count; i++)
            if (kinship.Find(Relations[i].Kind) is { Female: null } kin) Relations[i] = Relations[i] with { Kind = kinship.Kind(kin.Class, Female) };
    }

    private static bool IsShouted(string name) => name.Length > 3 && !name.Any(char.IsLower);
}
