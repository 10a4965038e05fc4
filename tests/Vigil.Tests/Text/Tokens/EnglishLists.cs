using Vigil.Text.Tokens;

namespace Vigil.Tests.Text.Tokens;

/// <summary>The lists of words in data/language/en.</summary>
internal static class EnglishLists
{
    public static TokenLexicon Tokens { get; } = TokenLexicon.Parse(File.ReadLines(Path.Combine(Repository.Root, "data/language/en/tokens.txt")));
}
