using System.Collections.Immutable;
using Vigil.Text.Entities;
using Vigil.Text.Parsing;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;
using Xunit;

namespace Vigil.Tests.Text.Entities;

public class NameConsistencyTests
{
    [Fact]
    public void A_short_name_is_that_of_the_person_named_in_full() => Check(
        [Of("Serikzhan Bilash was arrested", new Entity(EntityKind.Person, 0, 2)), Of("Soon Bilash was free", new Entity(EntityKind.Place, 1, 2)), Of("then Bilash left")],
        [[new(EntityKind.Person, 0, 2)], [new(EntityKind.Person, 1, 2)], [new(EntityKind.Person, 1, 2)]], votes: "Bilash was seen");

    [Fact]
    public void A_name_found_once_is_found_again() => Check(
        [Of("members of Ata Jurt met", new Entity(EntityKind.Organization, 2, 4)), Of("they closed Ata Jurt")],
        [[new(EntityKind.Organization, 2, 4)], [new(EntityKind.Organization, 2, 4)]]);

    [Fact]
    public void Part_of_a_longer_capitalised_phrase_is_left_alone() => Check(
        [Of("he came from Georgia", new Entity(EntityKind.Place, 3, 4)), Of("the Georgia Lottery paid")],
        [[new(EntityKind.Place, 3, 4)], []]);

    [Fact]
    public void A_word_also_written_small_is_left_alone() => Check(
        [Of("we met Hope there", new Entity(EntityKind.Person, 2, 3)), Of("they had hope"), Of("Hope remained")],
        [[new(EntityKind.Person, 2, 3)], [], []]);

    [Fact]
    public void A_sentence_in_which_nothing_changes_is_the_same_object()
    {
        var sentence = Of("in Almaty", new Entity(EntityKind.Place, 1, 2));
        Assert.Same(sentence, Assert.Single(NameConsistency.Apply([sentence])));
    }

    private static void Check(ImmutableArray<Sentence> sentences, Entity[][] expected, string? votes = null)
    {
        if (votes is not null)
            sentences = [.. sentences, Of(votes, new Entity(EntityKind.Person, 0, 1))];
        Assert.Equal(expected, NameConsistency.Apply(sentences).Take(expected.Length).Select(s => s.Entities.ToArray()));
    }

    private static Sentence Of(string text, params Entity[] entities) => new(
        new(0, text.Length),
        [.. text.Split(' ').Select(w => new Token(default, w, w, char.IsUpper(w[0]) ? Upos.Propn : Upos.X, Morph.None, "_", "_", -1, Relation.Dep, false))],
        [.. entities]);
}
