using System.Collections.Immutable;
using Vigil.Mentions;
using Vigil.Mentions.Names;

namespace Vigil.Coding.People;

/// <summary>Tells of each person named what part she has in the events, her kin, and the states she is said to be in.</summary>
internal sealed class PeopleReader(WordLists lists)
{
    /// <summary>The people of a report.</summary>
    public ImmutableArray<ReportPerson> Read(Document document, IReadOnlyList<Draft> drafts, ImmutableArray<EventMention> events) =>
        [.. document.Names.People.Select((p, i) => new ReportPerson($"p{i + 1}", p.Name, p.Aliases, Roles(p, i, drafts), Relations(p), Status(document, i, drafts, events)))];

    /// <summary>The organisations of a report.</summary>
    public static ImmutableArray<ReportOrganization> Organizations(Document document) =>
        [.. document.Names.Organizations.Select((o, i) => new ReportOrganization($"o{i + 1}", o.Name, o.Aliases, o.Kind))];

    private ImmutableArray<string> Roles(NamedPerson person, int index, IReadOnlyList<Draft> drafts)
    {
        var roles = new List<string>();
        foreach (var draft in drafts)
        {
            if (draft.Type == "protest" && draft.Actors.Any(a => a.Person == index)) roles.Add("protester");
            if (draft.Targets.Any(t => t.Person == index) && lists["states"].TryGetValue(draft.Type, out _) && draft.Type is "detain" or "sentence" or "charge") roles.Add("detainee");
        }
        roles.AddRange(person.Titles.Select(t => lists["person-roles"].GetValueOrDefault(t.ToLowerInvariant())).OfType<string>());
        return [.. roles.Distinct()];
    }

    private static ImmutableArray<PersonRelation> Relations(NamedPerson person) =>
        [.. person.Relations.Select(r => new PersonRelation(r.Kind, r.Person >= 0 ? $"p{r.Person + 1}" : r.Name ?? "")).Where(r => r.To.Length > 0).Distinct()];

    private ImmutableArray<PersonStatus> Status(Document document, int index, IReadOnlyList<Draft> drafts, ImmutableArray<EventMention> events)
    {
        var status = ImmutableArray.CreateBuilder<PersonStatus>();
        for (var i = 0; i < drafts.Count; i++)
        {
            if (!drafts[i].Targets.Any(t => t.Person == index) || drafts[i].Modality != Modality.Reported) continue;
            if (!lists["states"].TryGetValue(drafts[i].Type, out var state)) continue;
            status.Add(new PersonStatus(state, events[i].Date?.Start, events[i].Place?.City, drafts[i].Sources.FirstOrDefault()?.Chain[^1] ?? document.Report.Outlet,
                document.Evidence("status", drafts[i].Words)));
        }
        return status.ToImmutable();
    }
}
