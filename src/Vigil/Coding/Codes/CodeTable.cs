using System.Collections.Immutable;

namespace Vigil.Coding.Codes;

/// <summary>Gives an event its codes in other codebooks, by the rules of the codebook.</summary>
public sealed class CodeTable(Codebook codebook)
{
    /// <summary>The codes of an event, of PLOVER only where it is told to have happened; <paramref name="atProtest"/> tells whether it followed from or is part of a protest of the report.</summary>
    public EventCodes Of(EventMention e, bool atProtest)
    {
        var type = codebook[e.Type];
        var form = type.Forms.FirstOrDefault(f => f.Name == e.Form);
        var huridocs = form?.Huridocs ?? type.Huridocs;
        return new EventCodes(e.Modality == "reported" ? form?.Plover ?? type.Plover : null, type.Acled.FirstOrDefault(r => Holds(r.When, e, atProtest))?.Row,
            huridocs.ToImmutableSortedDictionary(h => h.Key, h => h.Value.Code, StringComparer.Ordinal));
    }

    private static bool Holds(CodeCondition when, EventMention e, bool atProtest) =>
        In(when.Modality, e.Modality) && In(when.Form, e.Form) && In(when.Response, e.Response)
        && (when.ParticipantsBelow is not { } limit || (Highest(e) is { } most && most < limit))
        && (when.Gathering is not { } gathering || gathering == e.Place?.Site is not null)
        && (when.AtProtest is not { } at || at == atProtest)
        && (when.ByCrowd is not { } crowd || crowd == (e.Actors.Length > 0 && e.Actors.All(a => a.Kind != "state")));

    private static bool In(ImmutableArray<string> allowed, string? value) => allowed.IsDefaultOrEmpty || (value is not null && allowed.Contains(value));

    private static long? Highest(EventMention e) => e.Counts.Where(c => c.What == "participants").Max(c => c.Max ?? (c.Min is null ? null : long.MaxValue));
}
