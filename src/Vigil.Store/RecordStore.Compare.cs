using System.Collections.Immutable;
using Dapper;
using Vigil.Linkage;
using Vigil.Store.Ledger;

namespace Vigil.Store;

/// <content>Why mentions are held to be one, or not.</content>
public sealed partial class RecordStore
{
    /// <summary>What comparing one mention with each of others gives, as they were coded: of events or of people. One that is not there is left out.</summary>
    /// <param name="first">Mention that is compared.</param>
    /// <param name="others">Those it is compared with.</param>
    public ImmutableArray<Link> Compare(string first, IEnumerable<string> others) => Read(connection =>
    {
        var ids = others.Prepend(first).Distinct(StringComparer.Ordinal).ToList();
        var reports = connection.Query<string>("SELECT report FROM mention WHERE id IN @ids UNION SELECT report FROM person_mention WHERE id IN @ids ORDER BY report", new { ids }).ToList();
        var coded = reports.ConvertAll(report => (Coded: CodedOf(connection, report, out var lineage), Lineage: lineage));
        var persons = connection.Query<(string Report, string Local, string Person)>(
            "SELECT report, local, person FROM person_mention WHERE report IN @reports AND present = 1 AND person IS NOT NULL", new { reports }).ToDictionary(row => (row.Report, row.Local), row => row.Person);
        var events = coded.SelectMany(each => EventMember.Of(each.Coded, each.Lineage)).ToDictionary(member => member.Id, StringComparer.Ordinal);
        var people = coded.SelectMany(each => PersonMember.Of(each.Coded)).ToDictionary(member => member.Id, StringComparer.Ordinal);
        var links = ImmutableArray.CreateBuilder<Link>();
        foreach (var other in ids.Skip(1))
        {
            if (events.TryGetValue(first, out var a) && events.TryGetValue(other, out var b)) links.Add(EventLinker.Compare(a, b, (member, local) => persons.GetValueOrDefault((member.Report.Id, local))));
            else if (people.TryGetValue(first, out var one) && people.TryGetValue(other, out var two)) links.Add(PersonLinker.Compare(one, two));
        }

        return links.ToImmutable();
    });

    /// <summary>A report as it was coded last, without its text.</summary>
    private static Coding.CodedReport CodedOf(System.Data.Common.DbConnection connection, string id, out string lineage)
    {
        (var seq, var claims, lineage) = connection.QueryFirst<(long, long, string)>("SELECT seq, coalesce(claims_seq, 0), lineage FROM report WHERE id = @id", new { id });
        var report = CanonicalJson.Read<ReportAdded>(LedgerTable.Payload(connection, seq)!).ToReport("");
        return LedgerTable.Payload(connection, claims) is { } payload
            ? CanonicalJson.Read<ClaimsRecorded>(payload).ToCodedReport(report) : new Coding.CodedReport(report, null, null, [], [], [], [], [], []);
    }
}
