using System.Collections.Immutable;
using CsCheck;
using Vigil.Text.Entities;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;
using Vigil.Text.Training;
using Xunit;

namespace Vigil.Tests.Text.Entities;

public class EntityFinderTests
{
    private static readonly EntityLexicon Lexicon = new(new Dictionary<ulong, NameClass> { [NameKey.Of("Almaty").Value] = NameClass.Place });

    // "_" joins the words of a name, and the letter before ":" is its kind.
    private static readonly string[] Texts =
    [
        "P:Serikzhan_Bilash was arrested in L:Almaty",
        "P:Gulnur_Kosdaulet told O:Ata_Jurt that she came from L:Astana",
        "the O:Ministry_of_Justice denied it",
        "P:Serikzhan said O:Ata_Jurt was closed",
        "women stood outside in L:Almaty",
        "police in L:Astana said nothing",
    ];

    private static readonly ImmutableArray<EntityExample> Examples = [.. Texts.Select(Example)];

    private static readonly EntityTrainingOptions Settings = new() { Epochs = 60, Dropout = 0, Rate = 0.5, Prune = 0 };

    private static readonly EntityFinder Finder = EntityTrainer.Train(Examples, Lexicon, Settings);

    [Fact]
    public void Repeats_what_it_learnt() => Assert.All(Examples, e => Assert.Equal(EntityCorpus.Names(e), Find(Finder, [.. e.Words])));

    [Fact]
    public void The_same_examples_give_the_same_bytes() =>
        Assert.Equal(Finder.ToBytes(), EntityTrainer.Train(Examples, Lexicon, Settings).ToBytes());

    [Fact]
    public void A_section_is_read_as_it_was_written()
    {
        var copy = EntityFinder.FromBytes(Finder.ToBytes());
        Assert.All(Examples, e => Assert.Equal(EntityCorpus.Names(e), Find(copy, [.. e.Words])));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(100)]
    public void A_section_cut_short_is_refused(int length) =>
        Assert.Throws<FormatException>(() => EntityFinder.FromBytes(Finder.ToBytes().AsSpan(0, length)));

    [Fact]
    public void Labels_left_open_are_learnt_from_the_others()
    {
        var open = Examples[0] with { Labels = [.. Examples[0].Labels.Select(_ => EntityLabels.All)] };
        var finder = EntityTrainer.Train([.. Examples, open], Lexicon, Settings);
        Assert.Equal(EntityCorpus.Names(Examples[0]), Find(finder, [.. open.Words]));
    }

    [Fact]
    public void Names_found_in_any_text_lie_in_it_in_order_and_apart() => Gen.String.Array[0, 40].Sample(words =>
    {
        var end = 0;
        foreach (var entity in Find(Finder, words))
        {
            if (entity.First < end || entity.End <= entity.First || entity.End > words.Length)
                return false;
            end = entity.End;
        }
        return true;
    });

    [Fact]
    public void A_page_of_capitals_takes_time_in_proportion()
    {
        string[] Capitals(int count) => [.. Enumerable.Repeat("NO", count)];
        Find(Finder, Capitals(1000));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Find(Finder, Capitals(5000));
        var few = clock.Elapsed;
        clock.Restart();
        Find(Finder, Capitals(50000));
        Assert.True(clock.Elapsed < 40 * few + TimeSpan.FromMilliseconds(200), $"{few} and {clock.Elapsed}");
    }

    [Fact]
    public void Many_threads_find_the_same()
    {
        var expected = Examples.Select(e => Find(Finder, [.. e.Words])).ToArray();
        Parallel.For(0, 200, i => Assert.Equal(expected[i % expected.Length], Find(Finder, [.. Examples[i % expected.Length].Words])));
    }

    private static ImmutableArray<Entity> Find(EntityFinder finder, string[] words)
    {
        var spans = new TextSpan[words.Length];
        var at = 0;
        for (var i = 0; i < words.Length; at += words[i].Length + 1, i++)
            spans[i] = new(at, at + words[i].Length);
        return finder.Find(string.Join(' ', words), spans, Tags(words).AsSpan());
    }

    private static ImmutableArray<Upos> Tags(IEnumerable<string> words) =>
        [.. words.Select(w => w.Length > 0 && char.IsUpper(w[0]) ? Upos.Propn : Upos.X)];

    private static EntityExample Example(string text)
    {
        var words = new List<string>();
        var names = new List<Entity>();
        foreach (var part in text.Split(' '))
        {
            var name = part.Split(':')[^1].Split('_');
            if (part.Contains(':', StringComparison.Ordinal))
                names.Add(new("POL".IndexOf(part[0], StringComparison.Ordinal) switch { 0 => EntityKind.Person, 1 => EntityKind.Organization, _ => EntityKind.Place }, words.Count, words.Count + name.Length));
            words.AddRange(name);
        }
        var labels = EntityLabels.Encode(words.Count, [.. names]);
        return new("d", EntitySource.UniversalNer, [.. words], Tags(words), [.. labels.Select(l => (ushort)(1 << l))]);
    }
}
