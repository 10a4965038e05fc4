using Vigil.Text.Entities;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;

namespace Vigil.Mentions.Places;

/// <summary>
/// Weighs whether a name of the gazetteer is meant as the place: how well known the place is, what stands before and after it, what the tagger
/// and the entity finder made of it. Points are whole numbers; a name with <see cref="Enough"/> is taken.
/// </summary>
internal sealed class PlaceEvidence(Gazetteer gazetteer, FinderWords lists)
{
    /// <summary>Points that a name needs.</summary>
    public const int Enough = 3;

    /// <summary>Points that a name loses which is part of that of a person or firm elsewhere in the report.</summary>
    public const int LostToOtherName = 4;

    /// <summary>Points that make a name so sure that it is taken elsewhere in the report with less.</summary>
    public const int Sure = 4;

    /// <summary>Points of a name; <paramref name="container"/> tells whether a place that contains it stands right beside it.</summary>
    public int Weigh(SentenceWords words, NameMatch match, bool container)
    {
        if (IsCode(words, match) && !container && !IsKnownCode(words, match)) return int.MinValue;
        return Fame(match) + Form(words, match) + Analysis(words, match) + Context(words, match) + (container ? 4 : 0);
    }

    /// <summary>Whether the match is the last part of a person's name or the first of a firm's: "Vincent Jackson", "Mr. Lyons", "Meridian Broking".</summary>
    public bool IsOfOtherName(SentenceWords words, NameMatch match)
    {
        if (match.Demonym || match.End - match.First > 1 || words.AllCapitals || HasLargerThanCity(match)) return false;
        if (words.Covering(match.First, match.End) is { Kind: EntityKind.Person }) return true;
        if (words.Covering(match.First, match.End + 1) is { Kind: EntityKind.Organization } && StandsBeside(words, match.End)) return true;
        var before = words[match.First - 1];
        return words.IsCapital(match.First - 1) && !lists.Before.Contains(before) &&
            (lists.Personal.Contains(before) || (lists.Titles.Contains(before) && words.IsCapital(match.First - 1)));
    }

    private int Fame(NameMatch match)
    {
        var most = int.MinValue;
        foreach (var entry in match.Entries) most = Math.Max(most, Fame(entry));
        return most;
    }

    private int Fame(NameEntry entry)
    {
        var kind = gazetteer.Kind(entry.Place);
        var points = kind switch
        {
            PlaceKind.Country => 6,
            PlaceKind.Admin => gazetteer.Population(entry.Place) switch { >= 500_000 => 4, _ => 2 },
            _ => CityFame(gazetteer.Population(entry.Place)) + (gazetteer.CountryOf(entry.Place).Capital == entry.Place ? 1 : 0),
        };
        return entry.Use switch { NameUse.Foreign => points - 3, NameUse.Demonym => Math.Max(points, 5), _ => points };
    }

    private static int CityFame(long population) => population switch { >= 1_000_000 => 4, >= 200_000 => 3, >= 50_000 => 2, >= 5_000 => 1, _ => 0 };

    private int Form(SentenceWords words, NameMatch match)
    {
        var points = 0;
        for (var i = match.First + 1; i < match.End; i++)
            if (words.IsCapital(i) || words.IsHyphen(i)) points = 2;
        if (match.Extended > match.End) points += 3;
        if (lists.Common.Contains(match.Folded)) points -= 4;
        if (lists.Personal.Contains(match.Folded)) points -= 1;
        return points;
    }

    private int Analysis(SentenceWords words, NameMatch match)
    {
        var points = words.Sentence.Tokens[match.First].Upos switch { Upos.X or Upos.Propn => 1, Upos.Adj when match.Demonym => 1, _ => -2 };
        if (match.Demonym) points = Math.Max(points, 0);
        if (HasFlatNeighbour(words, match)) points -= 3;
        var covering = words.Covering(match.First, match.End);
        if (covering is not { } entity) return points;
        var larger = entity.First < match.First || entity.End > match.Extended;
        return points + entity.Kind switch
        {
            EntityKind.Place => 3,
            EntityKind.Person => larger ? -6 : -4,
            EntityKind.Organization when larger && entity.First == match.First && lists.Beside.Contains(words[match.Extended]) => 0,
            EntityKind.Organization => larger ? -1 : -2,
            _ => 0,
        };
    }

    private static bool HasFlatNeighbour(SentenceWords words, NameMatch match)
    {
        var tokens = words.Sentence.Tokens;
        if (match.Demonym) return false;
        if (tokens[match.First].Relation == Relation.Flat && tokens[match.First].Head < match.First && tokens[match.First].Head >= 0) return true;
        if (match.End >= tokens.Length || tokens[match.End].Relation != Relation.Flat) return false;
        return tokens[match.End].Head >= match.First && tokens[match.End].Head < match.End;
    }

    private int Context(SentenceWords words, NameMatch match)
    {
        var (before, after) = (words[match.First - 1], words[match.Extended]);
        var points = 0;
        if (before == "the" && !match.Demonym && match.Folded != "hague" && !HasLargerThanCity(match) && IsHead(words, match)) points = -2;
        else if (before == "the" && lists.Before.Contains(words[match.First - 2])) before = words[match.First - 2];
        if (lists.Before.Contains(before)) points = words.IsCapital(match.First - 1) ? 1 : 2;
        else if (before == "of" && (lists.SettlementOf.Contains(words[match.First - 2]) || lists.InhabitantsOf.Contains(words[match.First - 2]))) points = 3;
        else if (lists.BeforeWeaker.Contains(before)) points = 1;
        if (match.Demonym) return points;
        if (lists.Titles.Contains(before) && !lists.Before.Contains(before)) points -= 3;
        if (StandsBeside(words, match.First - 1)) points -= lists.Personal.Contains(before) ? 5 : 3;
        if (match.Extended < words.Count && StandsBeside(words, match.Extended)) points -= lists.Personal.Contains(match.Folded) ? 4 : 2;
        return lists.Speaking.Contains(after) ? points - 1 : points;
    }

    /// <summary>Whether the name stands for itself and does not modify a noun, as in "the Tampa area".</summary>
    private static bool IsHead(SentenceWords words, NameMatch match)
    {
        var last = words.Sentence.Tokens[match.Extended - 1];
        if (last.Upos == Upos.X) return words[match.Extended].Length == 0;
        return last.Relation is not (Relation.Compound or Relation.Amod or Relation.Nmod or Relation.NmodDesc or Relation.Flat);
    }

    private bool HasLargerThanCity(NameMatch match)
    {
        foreach (var entry in match.Entries)
            if (gazetteer.Kind(entry.Place) != PlaceKind.City) return true;
        return false;
    }

    /// <summary>Whether a capitalised word that is no usual companion of a place stands there.</summary>
    private bool StandsBeside(SentenceWords words, int index)
    {
        if (words.AllCapitals || !words.IsCapital(index) || words[index].Length < 2) return false;
        if (words.Sentence.Tokens[index].Upos is not (Upos.Propn or Upos.X)) return false;
        if (index == 0 && !lists.Personal.Contains(words[index])) return false;
        return !lists.Beside.Contains(words[index]) && !lists.Titles.Contains(words[index]);
    }

    /// <summary>Whether the name is an abbreviation such as "Ga." or "OR", which only means a place after a comma.</summary>
    private bool IsCode(SentenceWords words, NameMatch match)
    {
        if (match.Demonym || match.End - match.First > 3) return false;
        var dotted = words.Form(match.End - 1)[^1] == '.';
        return (match.Folded.Length <= 4 && (dotted || IsCapitals(words, match))) || match.Folded.Length == 2
            || (dotted && lists.Common.Contains(match.Folded));
    }

    /// <summary>Whether the abbreviation is one of a country and written as such: "US", "U.K.".</summary>
    private bool IsKnownCode(SentenceWords words, NameMatch match)
    {
        if (words.AllCapitals && lists.Common.Contains(match.Folded)) return false;
        foreach (var entry in match.Entries)
        {
            var (kind, usual) = (gazetteer.Kind(entry.Place), entry.Use == NameUse.Usual);
            if (kind == PlaceKind.City && usual && match.Folded.Length > 2 && words.Form(match.End - 1)[^1] != '.') return true;
            if (kind == PlaceKind.Country && (usual || IsCapitals(words, match))) return true;
        }

        return false;
    }

    private static bool IsCapitals(SentenceWords words, NameMatch match)
    {
        for (var i = match.First; i < match.End; i++)
            foreach (var c in words.Form(i))
                if (char.IsLower(c)) return false;
        return true;
    }
}
