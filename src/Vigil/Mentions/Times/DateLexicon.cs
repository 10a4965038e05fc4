using System.Globalization;
using Vigil.Mentions.Numbers;
namespace Vigil.Mentions.Times;
internal sealed class DateLexicon
{
    private static readonly Lazy<DateLexicon> Shared = new(() => new DateLexicon(SectionFile.Load("times")));
    private DateLexicon(SectionFile file) => Months = file.Map("months", t => int.Parse(t, CultureInfo.InvariantCulture));
    public static DateLexicon Instance => Shared.Value;
    public Dictionary<string, int> Months { get; }
}
