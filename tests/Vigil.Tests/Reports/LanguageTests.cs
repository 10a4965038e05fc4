using Xunit;

namespace Vigil.Tests.Reports;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("en", "Three women were detained outside the consulate.")]
    [InlineData("ru", "Трёх женщин задержали у консульства, когда они требовали освободить своих сыновей. Полиция не ответила на вопросы.")]
    [InlineData("uk", "Трьох жінок затримали біля консульства, коли вони вимагали звільнити своїх синів. Поліція не відповіла на запитання та заявила, що це було законно.")]
    [InlineData("kk", "Үш әйел Қытай консулдығының алдында наразылық білдірді және олар туыстарын босатуды талап етті деп хабарлады.")]
    [InlineData("ky", "Үч аял консулдуктун алдында каршылык көрсөттү жана алар туугандарын бошотууну талап кылды деп билдирди.")]
    [InlineData("de", "Drei Frauen wurden vor dem Konsulat festgenommen, weil sie nicht gehen wollten, sagte die Polizei.")]
    [InlineData("fr", "Trois femmes ont été arrêtées devant le consulat, selon la police, qui ne donne pas de détails.")]
    [InlineData("es", "Tres mujeres fueron detenidas frente al consulado por la policía, que no dio más detalles sobre los cargos.")]
    [InlineData("tr", "Konsolosluk önünde üç kadın polis tarafından gözaltına alındı ve daha sonra serbest bırakıldı dedi.")]
    [InlineData("fa", "پلیس سه زن را در برابر کنسولگری بازداشت کرد و گفت که این تجمع غیرقانونی بود.")]
    [InlineData("ar", "احتجزت الشرطة ثلاث نساء أمام القنصلية بعد أن طالبن بالإفراج عن أبنائهن في مدينة على الحدود.")]
    [InlineData("zh", "警方在领事馆外拘留了三名妇女。")]
    [InlineData("ja", "警察は領事館の前で三人の女性を拘束した。")]
    [InlineData("ko", "경찰은 영사관 앞에서 여성 세 명을 구금했다.")]
    [InlineData("ka", "პოლიციამ საკონსულოსთან სამი ქალი დააკავა.")]
    public void The_language_is_guessed(string code, string text) => Assert.Equal(code, Reading.Guess.Guess(text));

    [Theory]
    [InlineData("1234 5678")]
    [InlineData("xyzzy plugh frotz gnusto rezrov")]
    public void Nothing_is_guessed_where_nothing_tells(string text) => Assert.Null(Reading.Guess.Guess(text));

    [Fact]
    public void What_is_given_is_trusted_and_brought_to_its_code()
    {
        Assert.Equal("en", Reading.Guess.Settle("English", "Три женщины."));
        Assert.Equal("ru", Reading.Guess.Settle("rus", "Three women."));
        Assert.Equal("zh", Reading.Guess.Settle("zh_CN", ""));
        Assert.Equal("tlh", Reading.Guess.Settle("tlh", ""));
    }

    [Fact]
    public void Another_language_is_a_problem_of_the_report_and_so_is_none()
    {
        Assert.Equal(["VG202", "VG201"], Reading.Report("Трёх женщин задержали у консульства, когда они требовали освободить своих сыновей.").Problems.Select(p => p.Code));
        Assert.Equal(["VG203", "VG201"], Reading.Report("xyzzy plugh frotz gnusto rezrov").Problems.Select(p => p.Code));
    }
}
