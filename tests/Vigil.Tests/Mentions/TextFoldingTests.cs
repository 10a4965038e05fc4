using Vigil.Mentions;
using Xunit;

namespace Vigil.Tests.Mentions;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("Nur-Sultan", "nur sultan")]
    [InlineData("  Nur –  Sultan ", "nur sultan")]
    [InlineData("Ürümqi", "urumqi")]
    [InlineData("U\u0308ru\u0308mqi", "urumqi")]
    [InlineData("İSTANBUL", "istanbul")]
    [InlineData("Diyarbakır", "diyarbakir")]
    [InlineData("Sana'a", "sanaa")]
    [InlineData("Sana’a", "sanaa")]
    [InlineData("U.S.", "us")]
    [InlineData("Gießen", "giessen")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Đà Nẵng", "da nang")]
    [InlineData("Ærø", "aero")]
    [InlineData("Gəncə", "ganca")]
    [InlineData("АЛМАТЫ", "алматы")]
    [InlineData("Семёнов", "семенов")]
    [InlineData("أستانا", "أستانا")]
    [InlineData("乌鲁木齐", "乌鲁木齐")]
    [InlineData("", "")]
    [InlineData("—", "")]
    public void Folds(string text, string folded) => Assert.Equal(folded, TextFolding.Fold(text));

    [Fact]
    public void Folding_a_folded_text_changes_nothing()
    {
        foreach (var c in Enumerable.Range(1, 0x3000).Select(c => (char)c))
        {
            var once = TextFolding.Fold("a" + c + "b");
            Assert.Equal(once, TextFolding.Fold(once));
        }
    }
}
