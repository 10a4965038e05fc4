namespace Vigil.Text.Tagging;

/// <summary>Turns a UD FEATS string into <see cref="Morph"/> flags.</summary>
public static class MorphFlags
{
    private static readonly Dictionary<string, Morph> Flags = new(StringComparer.Ordinal)
    {
        ["Number=Sing"] = Morph.Singular,
        ["Number=Plur"] = Morph.Plural,
        ["Tense=Past"] = Morph.Past,
        ["Tense=Pres"] = Morph.Present,
        ["VerbForm=Fin"] = Morph.Finite,
        ["VerbForm=Inf"] = Morph.Infinitive,
        ["VerbForm=Part"] = Morph.Participle,
        ["VerbForm=Ger"] = Morph.Gerund,
        ["Voice=Pass"] = Morph.Passive,
        ["Polarity=Neg"] = Morph.Negative,
        ["PronType=Neg"] = Morph.Negative,
        ["Person=1"] = Morph.First,
        ["Person=2"] = Morph.Second,
        ["Person=3"] = Morph.Third,
        ["Gender=Masc"] = Morph.Masculine,
        ["Gender=Fem"] = Morph.Feminine,
        ["Gender=Neut"] = Morph.Neuter,
        ["Poss=Yes"] = Morph.Possessive,
        ["Mood=Imp"] = Morph.Imperative,
        ["Definite=Def"] = Morph.Definite,
        ["Definite=Ind"] = Morph.Indefinite,
        ["Degree=Cmp"] = Morph.Comparative,
        ["Degree=Sup"] = Morph.Superlative,
        ["NumType=Ord"] = Morph.Ordinal,
        ["Case=Acc"] = Morph.Accusative,
        ["Case=Nom"] = Morph.Nominative,
    };

    /// <summary>The flags of the features in <paramref name="feats"/>, for example <c>Number=Sing|Person=3</c>; unknown ones are passed over.</summary>
    public static Morph Parse(string feats)
    {
        var morph = Morph.None;
        foreach (var feature in feats.Split('|'))
            morph |= Flags.GetValueOrDefault(feature);
        return morph;
    }
}
