using System.Diagnostics;
using CsCheck;
using NodaTime;
using Vigil.Mentions.Quantities;
using Vigil.Mentions.Times;
using Vigil.Reports;
using Vigil.Text.Tokens;
using Xunit;

namespace Vigil.Tests.Mentions.Quantities;

public sealed class NumericMentionsProperties
{
    private static readonly CountProfile Vigil = CountProfile.Load("vigil");
    private static readonly CountProfile Ccc = CountProfile.Load("ccc");

    /// <summary>Words that the grammars know, in any order, with noise between.</summary>
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.Const<string[]>([
            "10", "2021", "1.5", "10,000", "93rd", "99999999999999999999", "three", "hundred", "thousand", "million", "and", "a", "half", "the", "-", "–", "to",
            "dozens", "several", "of", "about", "at", "least", "between", "February", "Feb", ".", ",", "May", "Tuesday", "last", "next", "year", "years", "days",
            "ago", "day", "in", "row", "since", "from", "soon", "after", "$", "tenge", "(", ")", "/", "'", "s", "on", "10th", "first", "one", "plus", "or", "so", "0", "1990s"]).SelectMany(words => Gen.Int[0, words.Length - 1].Select(i => words[i])),
        Gen.String[0, 6]);

    private static readonly Gen<string> Texts = Words.Array[0, 30].Select(Gen.Bool, (words, spaced) => string.Join(spaced ? " " : "", words));

    [Fact]
    public void Any_text_is_read_and_mentions_lie_in_it_in_order() => Texts.Sample(text =>
    {
        var sentence = PlainSentence.Of(text);
        var found = NumericMentions.Find(sentence, text, Vigil);
        Check(found.Dates.Select(m => (m.First, m.End, m.Span)));
        Check(found.Durations.Select(m => (m.First, m.End, m.Span)));
        Check(found.Money.Select(m => (m.First, m.End, m.Span)));
        Check(found.Quantities.Select(m => (m.First, m.End, m.Span)));

        void Check(IEnumerable<(int First, int End, TextSpan Span)> mentions)
        {
            var end = 0;
            foreach (var (first, last, span) in mentions)
            {
                Assert.InRange(first, 0, last - 1);
                Assert.InRange(last, first + 1, sentence.Tokens.Length);
                Assert.InRange(span.Start, end, span.End - 1);
                Assert.InRange(span.End, span.Start + 1, text.Length);
                Assert.True(sentence.Cover(first, last).Contains(span));
                end = span.End;
            }
        }
    }, iter: 3000);

    [Fact]
    public void Any_date_resolves_or_stays_open_against_any_context() => Gen.Select(Texts, Contexts).Sample((text, context) =>
    {
        foreach (var date in DateFinder.Find(PlainSentence.Of(text), text))
        {
            if (DateResolver.Resolve(date, context) is not { } resolved) continue;
            if (resolved.Start.Earliest is { } start && resolved.End.Latest is { } end) Assert.True(start <= end, $"{date.Span.In(text)}: {resolved}");
            if (resolved.Precision != DatePrecision.Span) Assert.Equal(resolved.Start, resolved.End);
        }
    }, iter: 3000);

    [Fact]
    public void A_closed_profile_gives_both_ends_in_order() => Texts.Sample(text =>
    {
        if (SizePhrase.Read(text, Ccc) is { } size) Assert.True(0 <= size.Low && size.Low <= size.High, $"{size}");
    }, iter: 3000);

    [Theory]
    [InlineData("two hundred and three to five thousand, about 10-20 - 30 February 8 to 10, the last two years and three months, $5 million or so; ")]
    [InlineData("some about at least more than some about at least more than some about at least more than some about at least more than ")]
    [InlineData("1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, ")]
    [InlineData("+7 701 ( 123 - 456 ) 000 000 +7 701 ( 123 - 456 ) 000 000 +7 701 ( 123 - 456 ) 000 000 +7 701 ( 123 - 456 ) 000 000 ")]
    public void Time_grows_no_faster_than_the_text(string piece)
    {
        var (shorter, longer) = (Ticks(Repeat(piece, 20)), Ticks(Repeat(piece, 200)));
        Assert.True(longer < shorter * 40, $"{shorter} ticks, and {longer} for ten times the text");
    }

    private static readonly Gen<DateContext> Contexts = Gen.Select(Dates, Dates, Gen.Bool).Select((published, narrative, future) => new DateContext(published, narrative, future));

    private static Gen<PartialDate?> Dates => Gen.OneOf(
        Gen.Const((PartialDate?)null),
        Gen.Int[1, 9999].Select(year => PartialDate.TryOf(year, null, null)),
        Gen.Select(Gen.Int[1, 9999], Gen.Int[1, 12]).Select((year, month) => PartialDate.TryOf(year, month, null)),
        Gen.Int[0, 3_000_000].Select(day => (PartialDate?)PartialDate.Of(new LocalDate(1, 1, 1).PlusDays(day))));

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private static long Ticks(string text)
    {
        var sentence = PlainSentence.Of(text);
        NumericMentions.Find(sentence, text, Vigil);
        var best = long.MaxValue;
        for (var run = 0; run < 5; run++)
        {
            var start = Stopwatch.GetTimestamp();
            NumericMentions.Find(sentence, text, Vigil);
            best = Math.Min(best, Stopwatch.GetTimestamp() - start);
        }
        return best;
    }
}
