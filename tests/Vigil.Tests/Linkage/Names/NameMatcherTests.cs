using CsCheck;
using Vigil.Linkage.Names;
using Xunit;

namespace Vigil.Tests.Linkage.Names;

public sealed class NameMatcherTests
{
    [Theory]
    [InlineData("Vladimir Putin", "Владимир Путин")]
    [InlineData("Angela Merkel", "Merkel, Angela")]
    [InlineData("Volodymyr Zelenskyy", "Wolodymyr Selenskyj")]
    [InlineData("Mao Zedong", "Mao Tse-tung")]
    [InlineData("Barack Obama", "バラク・オバマ")]
    [InlineData("Muammar Gaddafi", "Moammar Qadhafi")]
    [InlineData("Abd al-Rahman Khalil", "Abdurrahman Khalil")]
    [InlineData("Margaret Hughes", "Maggie Hughes")]
    public void SpellingsOfOneName(string one, string other) => Assert.True(NameMatcher.Shipped.Score(one, other) >= 0);

    [Theory]
    [InlineData("Aziz Karimov", "Bahrom Karimov")]
    [InlineData("Jonas Weber", "Petra Lindqvist")]
    [InlineData("Hassan al-Tikriti", "Hassan al-Dulaimi")]
    public void NamesOfTwo(string one, string other) => Assert.True(NameMatcher.Shipped.Score(one, other) < 0);

    [Theory]
    [InlineData("Northwind Limited", "Northwind Ltd.", true)]
    [InlineData("OAO Volna", "Volna JSC", true)]
    [InlineData("The Harbour Trust", "Harbour Trust", true)]
    [InlineData("Bank of Cyprus (Larnaca)", "Bank of Cyprus (Paphos)", false)]
    public void Organisations(string one, string other, bool same) => Assert.Equal(same, NameMatcher.Shipped.Score(one, other, organization: true) >= 0);

    [Fact]
    public void AnyTwoTextsCanBeComparedEitherWayRound() => Gen.String.Select(Gen.String).Sample((a, b) =>
    {
        NameMatcher.Shipped.Score(a, b);
        NameMatcher.Shipped.Score(b, a, organization: true);
    });

    [Theory]
    [InlineData("Nurlan Askaruly")]
    [InlineData("Нұрлан Асқарұлы")]
    [InlineData("محمد الحربي")]
    [InlineData("习近平")]
    [InlineData("김정은")]
    [InlineData("Νίκος Παππάς")]
    public void ANameIsItself(string name) => Assert.True(NameMatcher.Shipped.Score(name, name) > 0);

    [Fact]
    public void OurDistanceIsTheEditDistanceWhereLettersDoNotChangePlaces() => Gen.Char['a', 'd'].Array[0, 8].Select(Gen.Char['a', 'd'].Array[0, 8]).Sample((x, y) =>
    {
        var (a, b) = (new string(x), new string(y));
        var distance = WordDistance.Plain(a, b);
        Assert.Equal(Reference(a, b), distance / 100);
        Assert.Equal(distance, WordDistance.Plain(b, a));
    });

    /// <summary>Restricted Damerau–Levenshtein distance, written the plain way.</summary>
    private static int Reference(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
