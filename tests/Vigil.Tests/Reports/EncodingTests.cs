using System.Text;
using Xunit;

namespace Vigil.Tests.Reports;

public sealed class EncodingTests
{
    private const string English = "Police detained three women outside the consulate in Almaty on Monday, a witness said.";
    private const string Russian = "Полиция задержала трёх женщин у консульства Китая в Алматы. «Мы требуем освободить наших сыновей», — сказала одна из них.";
    private const string French = "La police a arrêté trois femmes près du consulat à Genève, où elles manifestaient. « Libérez nos fils », criaient-elles.";
    private const string German = "Die Polizei nahm drei Frauen fest. „Für unsere Söhne“, sagte eine von ihnen über das Megafon – größer als üblich.";

    public static TheoryData<string, string> Encoded => new()
    {
        { "utf-8", Russian }, { "utf-16", English }, { "utf-16BE", English }, { "utf-16", Russian }, { "utf-16BE", Russian },
        { "windows-1251", Russian }, { "koi8-r", Russian.Replace("«", "\"", StringComparison.Ordinal).Replace("»", "\"", StringComparison.Ordinal).Replace('—', '-') },
        { "windows-1252", French }, { "windows-1252", German }, { "iso-8859-1", French },
    };

    [Theory]
    [MemberData(nameof(Encoded))]
    public void The_encoding_is_found_without_a_mark(string name, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        Assert.Equal(text, Reading.Bytes(encoding.GetBytes(text)).Report?.Text);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_decides_and_is_no_part_of_the_text(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        Assert.Equal(Russian, Reading.Bytes([.. encoding.GetPreamble(), .. encoding.GetBytes(Russian)]).Report?.Text);
    }

    [Fact]
    public void Nul_and_lone_surrogates_are_replaced_one_for_one()
    {
        byte[] wide = [.. Encoding.Unicode.GetPreamble(), .. English.SelectMany(c => BitConverter.GetBytes(c == 'P' ? '\uD83D' : c))];
        Assert.Equal("\uFFFD" + English[1..], Reading.Bytes(wide).Report?.Text);
        Assert.Equal(English + "\uFFFD.", Reading.Text(English + "\0.").Report?.Text);
        byte[] threeBytes = [.. Encoding.UTF8.GetBytes(English), 0xED, 0xA0, 0xBD, (byte)'.'];
        Assert.Equal(English + "\uFFFD.", Reading.Bytes(threeBytes).Report?.Text);
    }

    [Theory]
    [InlineData(new byte[] { 0xC3, 0x28 })]
    [InlineData(new byte[] { 0xFF, 0xFE })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    [InlineData(new byte[] { 0x80, 0x81 })]
    [InlineData(new byte[] { 0xF0, 0x28, 0x8C, 0xBC })]
    public void Broken_utf8_is_named_with_its_line(byte[] broken)
    {
        var result = Reading.Bytes([.. Encoding.UTF8.GetBytes(English + "\n" + English), .. broken]);
        Assert.Equal("VG104", result.Problem?.Code);
        Assert.Contains("line 2", result.Problem!.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_decoded_by_the_charset_it_names()
    {
        var page = $"<html><head><meta charset=\"gb2312\"></head><body><article><p>警方周一在阿拉木图的中国领事馆外拘留了三名妇女，一名目击者说，她们要求释放自己的儿子，她们已经抗议了三天了，没有人出来见她们。警方没有发表评论。</p></article></body></html>";
        var result = Reading.Bytes(CodePagesEncodingProvider.Instance.GetEncoding("gb2312")!.GetBytes(page), "page.html");
        Assert.StartsWith("警方周一", result.Report?.Text, StringComparison.Ordinal);
        Assert.Equal("zh", result.Report!.Language);
    }

    [Theory]
    [InlineData("25504446 2D312E34 0A25E2E3", "PDF")]
    [InlineData("89504E47 0D0A1A0A 0000000D", "PNG")]
    [InlineData("504B0304 14000600 08000000", "ZIP")]
    [InlineData("00010203 04050607 08FFFEFD", "binary")]
    public void Files_that_are_not_text_are_told_by_kind(string hexadecimal, string kind)
    {
        var result = Reading.Bytes(Convert.FromHexString(hexadecimal.Replace(" ", "", StringComparison.Ordinal)));
        Assert.Equal("VG102", result.Problem?.Code);
        Assert.Contains(kind, result.Problem!.What, StringComparison.Ordinal);
    }
}
