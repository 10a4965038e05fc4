using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Linkage.Names;

namespace Vigil.Linkage;

/// <summary>What of an event mention is compared, folded once.</summary>
internal sealed class EventForm
{
    public EventForm(EventMember member, Func<EventMember, string, string?> personOf)
    {
        Member = member;
        City = member.Mention.Place?.City is { } city ? NameForm.Key(city) : null;
        Site = member.Mention.Place?.Site is { } site ? NameForm.TellingWords(site) : [];
        Demand = [.. member.Mention.Demands.SelectMany(each => NameForm.TellingWords(each.Text)).Distinct(StringComparer.Ordinal)];
        Groups = [.. member.Mention.Actors.Where(each => each.Kind is "group" or "organization").SelectMany(each => NameForm.TellingWords(each.Name)).Distinct(StringComparer.Ordinal)];
        var participants = EventKinds.IsAboutIndividuals(member.Mention.Type) ? member.Mention.Targets : member.Mention.Actors.AddRange(member.Mention.Targets);
        People = [.. participants.Where(each => each.Kind == "person")
            .Select(each => (each.Name, (each.Ref is null ? null : personOf(member, each.Ref)) ?? NameForm.Key(each.Name)))];
    }

    public EventMember Member { get; }

    public EventMention Mention => Member.Mention;

    /// <summary>City, folded, or null.</summary>
    public string? City { get; }

    /// <summary>Words of the site that tell something.</summary>
    public ImmutableArray<string> Site { get; }

    /// <summary>Words of the demands.</summary>
    public ImmutableArray<string> Demand { get; }

    /// <summary>Words of the groups and organisations that did it.</summary>
    public ImmutableArray<string> Groups { get; }

    /// <summary>People it happened to, or for events not about individuals all named, with the person each stands for.</summary>
    public ImmutableArray<(string Name, string Person)> People { get; }
}
