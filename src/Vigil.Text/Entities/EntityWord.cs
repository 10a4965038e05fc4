using Vigil.Text.Tagging;

namespace Vigil.Text.Entities;

/// <summary>How a word is written.</summary>
internal enum WordCase : byte
{
    /// <summary>Punctuation and symbols.</summary>
    None,

    /// <summary>No capital letter.</summary>
    Lower,

    /// <summary>A capital and then small letters.</summary>
    Initial,

    /// <summary>Two capitals or more and no small letter.</summary>
    Upper,

    /// <summary>Capitals within the word, as in "McDonald" or "iPhone".</summary>
    Mixed,

    /// <summary>One capital, with or without a full stop.</summary>
    Single,

    /// <summary>Capitals with full stops between, as in "U.S.".</summary>
    Dotted,

    /// <summary>Letters of a script that has no case.</summary>
    Uncased,

    /// <summary>Digits.</summary>
    Number,
}

/// <summary>What the features of a sentence are made of, for one word. No text is kept.</summary>
internal struct EntityWord
{
    /// <summary>Hash of the word in lower case.</summary>
    public ulong Lower;

    /// <summary>Key of the word in the lexicon.</summary>
    public NameKey Key;

    /// <summary>Hash of the shape: runs of capitals, small letters and digits, other characters as they are.</summary>
    public ulong Shape;

    /// <summary>Hashes of the first two, three and four letters in lower case.</summary>
    public ulong Prefix2, Prefix3, Prefix4;

    /// <summary>Hashes of the last one to four letters in lower case.</summary>
    public ulong Suffix1, Suffix2, Suffix3, Suffix4;

    /// <summary>How it is written.</summary>
    public WordCase Case;

    /// <summary>Its part of speech.</summary>
    public Upos Upos;

    /// <summary>What the lexicon knows about the word alone.</summary>
    public NameClass Classes;

    /// <summary>What the lexicon knows about the longest phrase that the word is part of.</summary>
    public NameClass PhraseClasses;

    /// <summary>Where in that phrase the word stands, and one more; 0 for none.</summary>
    public byte PhrasePart;

    /// <summary>Whether the word may be part of a name.</summary>
    public bool Candidate;

    /// <summary>Whether the word is written with a capital.</summary>
    public readonly bool Capitalized => Case is WordCase.Initial or WordCase.Upper or WordCase.Mixed or WordCase.Single or WordCase.Dotted;

    /// <summary>Reads a word.</summary>
    public void Read(ReadOnlySpan<char> form, Upos upos)
    {
        this = default;
        Upos = upos;
        Key = NameKey.Of(form);
        Lower = Shape = EntityHash.Seed;
        var kinds = new Letters();
        var last = '\0';
        foreach (var c in form)
        {
            var small = char.ToLowerInvariant(c);
            var kind = kinds.Count(c, small);
            if (kind != last)
                Shape = EntityHash.Add(Shape, kind);
            last = kind;
            Lower = EntityHash.Add(Lower, small);
        }
        Case = kinds.Case(form);
        ReadAffixes(form);
    }

    private void ReadAffixes(ReadOnlySpan<char> form)
    {
        var hash = EntityHash.Seed;
        for (var i = 0; i < 4 && i < form.Length; i++)
        {
            hash = EntityHash.Add(hash, char.ToLowerInvariant(form[i]));
            if (i == 1)
                Prefix2 = hash;
            else if (i == 2)
                Prefix3 = hash;
            else if (i == 3)
                Prefix4 = hash;
        }
        hash = EntityHash.Seed;
        for (var i = 0; i < 4 && i < form.Length; i++)
        {
            hash = EntityHash.Add(hash, char.ToLowerInvariant(form[form.Length - 1 - i]));
            if (i == 0)
                Suffix1 = hash;
            else if (i == 1)
                Suffix2 = hash;
            else if (i == 2)
                Suffix3 = hash;
            else
                Suffix4 = hash;
        }
    }

    /// <summary>How many characters of each kind a word has.</summary>
    private struct Letters
    {
        private int upper, lower, digits, uncased;

        /// <summary>Counts a character and gives the sign of its kind in the shape.</summary>
        public char Count(char c, char small)
        {
            if (char.IsDigit(c))
            {
                digits++;
                return 'd';
            }
            if (small != c)
            {
                upper++;
                return 'X';
            }
            if (char.IsLower(c))
            {
                lower++;
                return 'x';
            }
            if (!char.IsLetter(c))
                return c;
            uncased++;
            return 'u';
        }

        /// <summary>How the word is written.</summary>
        public readonly WordCase Case(ReadOnlySpan<char> form)
        {
            if (upper + lower + uncased == 0)
                return digits > 0 ? WordCase.Number : WordCase.None;
            if (upper == 0)
                return lower > 0 ? WordCase.Lower : WordCase.Uncased;
            if (lower > 0)
                return upper == 1 && char.IsUpper(form[0]) ? WordCase.Initial : WordCase.Mixed;
            return upper == 1 ? WordCase.Single : form.Contains('.') ? WordCase.Dotted : WordCase.Upper;
        }
    }
}
