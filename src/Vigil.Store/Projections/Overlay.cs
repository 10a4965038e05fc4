using System.Collections.Immutable;
using Vigil.Coding;
using Vigil.Linkage;
using Vigil.Linkage.Names;
using Vigil.Store.Ledger;

namespace Vigil.Store.Projections;

/// <summary>A decision about one report, as the projections hold it.</summary>
/// <param name="Seq">Place in the ledger.</param>
/// <param name="N">Which of its subjects.</param>
/// <param name="Author">Who decided.</param>
/// <param name="Action">What.</param>
/// <param name="Field">Field corrected.</param>
/// <param name="Value">Its value.</param>
/// <param name="Subject">What it is about.</param>
internal sealed record Ruling(long Seq, long N, string Author, string Action, string? Field, string? Value, Anchor Subject);

/// <summary>A mention of an event or a person with what people decided about it.</summary>
/// <typeparam name="T">EventMember or PersonMember.</typeparam>
/// <param name="Coded">As it was coded.</param>
/// <param name="Current">As decisions left it.</param>
/// <param name="Rulings">Those decisions, in their order.</param>
internal sealed record Decided<T>(T Coded, T Current, ImmutableArray<Ruling> Rulings)
{
    /// <summary>proposed, accepted or rejected.</summary>
    public string Status => Rulings.LastOrDefault(ruling => ruling.Action is DecisionAction.Accept or DecisionAction.Reject or DecisionAction.Correct or DecisionAction.Add)?.Action
        switch { null => "proposed", DecisionAction.Reject => "rejected", _ => "accepted" };

    /// <summary>machine, or who decided last.</summary>
    public string DecidedBy => Rulings.LastOrDefault(ruling => ruling.Action is not (DecisionAction.Note or DecisionAction.Assign))?.Author ?? "machine";

    /// <summary>What consent was given to, unless withheld later.</summary>
    public string? Consent => Publication is { Action: DecisionAction.Consent } ruling ? ruling.Value ?? "named" : null;

    /// <summary>Whether it is not to be published.</summary>
    public bool Withheld => Publication is { Action: DecisionAction.Withhold };

    private Ruling? Publication => Rulings.LastOrDefault(ruling => ruling.Action is DecisionAction.Consent or DecisionAction.Withhold);
}

/// <summary>Applies what people decided to what was coded, and attaches decisions to the mentions of a newer coding. Pure.</summary>
internal static class Overlay
{
    /// <summary>The mentions of events, with those that people added.</summary>
    public static ImmutableArray<Decided<EventMember>> Events(CodedReport coded, string lineage, IReadOnlyList<Ruling> rulings)
    {
        var members = EventMember.Of(coded, lineage).Concat(rulings.Where(each => each.Action == DecisionAction.Add).Select(each => Added(coded, lineage, each))).ToList();
        var attached = rulings.Select(ruling => (Ruling: ruling, Member: Attach(ruling, members))).ToLookup(each => each.Member, each => each.Ruling, StringComparer.Ordinal);
        return [.. members.Select(member => Apply(member, [.. attached[member.Id]]))];
    }

    /// <summary>The mentions of people.</summary>
    public static ImmutableArray<Decided<PersonMember>> People(CodedReport coded, IReadOnlyList<Ruling> rulings)
    {
        var members = PersonMember.Of(coded).ToList();
        var attached = rulings.Select(ruling => (Ruling: ruling, Member: Attach(ruling, members))).ToLookup(each => each.Member, each => each.Ruling, StringComparer.Ordinal);
        return [.. members.Select(member => Apply(member, [.. attached[member.Id]]))];
    }

    /// <summary>The mention that a decision is about: the same one, or the one of the type whose words overlap most; null for none.</summary>
    public static string? Attach(Ruling ruling, IReadOnlyList<EventMember> members)
    {
        var subject = ruling.Subject;
        if (subject.Kind != "event") return null;
        if (ruling.Action == DecisionAction.Add) return AddedId(subject);
        if (members.Any(member => member.Id == subject.Member)) return subject.Member;
        return members.Select(member => (member.Id, Overlap: Overlap(subject, member.Mention))).Where(each => each.Overlap > 0)
            .OrderByDescending(each => each.Overlap).ThenBy(each => each.Id, StringComparer.Ordinal).FirstOrDefault().Id;
    }

    /// <summary>The person that a decision is about: the one of that name; null for none or several.</summary>
    public static string? Attach(Ruling ruling, IReadOnlyList<PersonMember> members)
    {
        if (ruling.Subject is not { Kind: "person", Name: { } name }) return null;
        var named = members.Where(member => NameForm.Key(member.Person.Name) == NameForm.Key(name)).ToList();
        return named.Find(member => member.Id == ruling.Subject.Member)?.Id ?? (named is [var only] ? only.Id : null);
    }

    private static Decided<EventMember> Apply(EventMember member, ImmutableArray<Ruling> rulings)
    {
        var mention = rulings.Where(ruling => ruling.Action == DecisionAction.Correct)
            .Aggregate(member.Mention, (current, ruling) => Corrections.Apply(current, ruling.Field!, ruling.Value!) ?? current);
        return new Decided<EventMember>(member, member with { Mention = mention }, rulings);
    }

    private static Decided<PersonMember> Apply(PersonMember member, ImmutableArray<Ruling> rulings)
    {
        var person = rulings.Where(ruling => ruling.Action == DecisionAction.Correct)
            .Aggregate(member.Person, (current, ruling) => Corrections.Apply(current, ruling.Field!, ruling.Value!) ?? current);
        return new Decided<PersonMember>(member, member with { Person = person }, rulings);
    }

    private static EventMember Added(CodedReport coded, string lineage, Ruling ruling)
    {
        var mention = CanonicalJson.Read<EventMention>(System.Text.Encoding.UTF8.GetBytes(ruling.Value!));
        return new EventMember(AddedId(ruling.Subject), coded.Report, lineage, mention with { Id = $"added-{ruling.Seq}", Coder = "person:" + ruling.Author });
    }

    private static string AddedId(Anchor subject) => Reports.ContentHash.Id(subject.Report, subject.Type, $"{subject.Start}-{subject.End}", "added");

    private static int Overlap(Anchor subject, EventMention mention)
    {
        var trigger = mention.Evidence.FirstOrDefault(each => each.Slot == "trigger") ?? mention.Evidence.FirstOrDefault();
        return mention.Type != subject.Type || trigger is null ? 0 : Math.Min(trigger.End, subject.End ?? 0) - Math.Max(trigger.Start, subject.Start ?? int.MaxValue);
    }
}
