using System.Collections.Immutable;
using Vigil.Text.Tagging;
using Vigil.Text.Tokens;

namespace Vigil.Text.Entities;

/// <summary>
/// Makes the names of one report agree: a name that is found in one sentence is found in the others, of the kind that most of its
/// mentions have, and a word of a person's full name is that person's short name. (One sense and one name per discourse, after Gale,
/// Church and Yarowsky 1992.)
/// </summary>
public sealed class NameConsistency
{
    private const int LongestName = 8;

    private readonly Dictionary<string, int[]> votes = new(StringComparer.Ordinal);
    private readonly HashSet<string> small = new(StringComparer.Ordinal);

    private NameConsistency(ImmutableArray<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            foreach (var entity in sentence.Entities)
                Count(sentence, entity);
            foreach (var token in sentence.Tokens)
            {
                if (token.Form.Length > 0 && char.IsLower(token.Form[0]))
                    small.Add(token.Form);
            }
        }
    }

    /// <summary>The sentences of a report with names that agree. Takes time in proportion to the words.</summary>
    /// <param name="sentences">All sentences of one report, as <see cref="LanguageEngine.Analyze"/> gives them.</param>
    public static ImmutableArray<Sentence> Apply(ImmutableArray<Sentence> sentences)
    {
        var names = new NameConsistency(sentences);
        return [.. sentences.Select(names.Refine)];
    }

    private void Count(Sentence sentence, Entity entity)
    {
        Vote(Words(sentence, entity.First, entity.End), entity.Kind);
        if (entity.Kind != EntityKind.Person || entity.End - entity.First == 1)
            return;
        var (given, family) = (sentence.Tokens[entity.First].Form, sentence.Tokens[entity.End - 1].Form);
        foreach (var part in given == family ? [family] : new[] { given, family })
        {
            if (part.Length > 2 && char.IsUpper(part[0]) && !part.EndsWith('.'))
                Vote(part, EntityKind.Person);
        }
    }

    private void Vote(string name, EntityKind kind)
    {
        if (!votes.TryGetValue(name, out var count))
            votes.Add(name, count = new int[EntityLabels.Kinds]);
        count[(int)kind]++;
    }

    private Sentence Refine(Sentence sentence)
    {
        var entities = ImmutableArray.CreateBuilder<Entity>(sentence.Entities.Length);
        var next = 0;
        for (var i = 0; i < sentence.Tokens.Length;)
        {
            if (next < sentence.Entities.Length && sentence.Entities[next].First == i)
            {
                var entity = sentence.Entities[next++];
                entities.Add(entity with { Kind = Kind(Words(sentence, i, entity.End)) ?? entity.Kind });
                i = entity.End;
                continue;
            }
            var limit = next < sentence.Entities.Length ? sentence.Entities[next].First : sentence.Tokens.Length;
            if (Missed(sentence, i, limit) is { } missed)
                entities.Add(missed);
            i = Math.Max(i + 1, entities.Count == 0 ? 0 : entities[^1].End);
        }
        return entities.SequenceEqual(sentence.Entities) ? sentence : sentence with { Entities = entities.DrainToImmutable() };
    }

    // The kind that two thirds of the mentions of a name have.
    private EntityKind? Kind(string name)
    {
        if (!votes.TryGetValue(name, out var count))
            return null;
        var (total, best) = (count.Sum(), Array.IndexOf(count, count.Max()));
        return count[best] * 3 >= total * 2 ? (EntityKind)best : null;
    }

    // A name that starts at a word outside the names found, not part of a longer run of capitalised words.
    private Entity? Missed(Sentence sentence, int first, int limit)
    {
        var tokens = sentence.Tokens;
        if (!IsCapitalized(tokens[first]) || small.Contains(tokens[first].Form.ToLowerInvariant()))
            return null;
        for (var end = Math.Min(limit, first + LongestName); end > first; end--)
        {
            if (Kind(Words(sentence, first, end)) is not { } kind)
                continue;
            var lone = end - first == 1;
            if (lone && tokens[first].Upos is not (Upos.Propn or Upos.Noun or Upos.X or Upos.Adj))
                return null;
            var alone = (end == tokens.Length || !IsCapitalized(tokens[end]))
                && (kind == EntityKind.Person || first <= 1 || !IsCapitalized(tokens[first - 1]));
            return alone ? new(kind, first, end) : null;
        }
        return null;
    }

    private static bool IsCapitalized(in Token token) => token.Form.Length > 1 && char.IsUpper(token.Form[0]);

    private static string Words(Sentence sentence, int first, int end) =>
        end - first == 1 ? sentence.Tokens[first].Form : string.Join(' ', sentence.Tokens.AsSpan()[first..end].ToArray().Select(t => t.Form));
}
