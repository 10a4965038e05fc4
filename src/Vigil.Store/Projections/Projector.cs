using Vigil.Store.Dialects;

namespace Vigil.Store.Projections;

/// <summary>
/// Fills the projections from ledger entries, in the transaction that appends them. First come the rows of each report; then what the reports together tell
/// is linked anew wherever something has changed: lineages, then people, then events, since each looks at those before it.
/// </summary>
internal sealed class Projector
{
    private readonly Session _session;
    private readonly CodedReports _coded;
    private readonly ReportProjection _reports;
    private readonly LineageProjection _lineages;
    private readonly PersonProjection _people;
    private readonly EventProjection _events;
    private readonly DecisionProjection _decisions;

    /// <summary>A projector for one transaction; it does not grow where the projections are empty and are linked once, at the end.</summary>
    public Projector(Session session, ILedgerSource ledger, ReportCache cache, bool grows = true)
    {
        _session = session;
        var reports = _coded = new CodedReports(session, ledger, cache);
        var search = new SearchIndex(session);
        _lineages = new LineageProjection(session, reports, grows);
        _people = new PersonProjection(session, reports, search, grows);
        _events = new EventProjection(session, reports, search, grows);
        _reports = new ReportProjection(session, reports, search, _lineages, _people, _events);
        _decisions = new DecisionProjection(session, _reports);
    }

    /// <summary>Writes the rows of some entries.</summary>
    public void Apply(IReadOnlyList<Step> steps)
    {
        _coded.Hold(steps);
        foreach (var step in steps)
        {
            if (step is ReportStep added) _reports.Add(added);
            else if (step is ClaimsStep claims) _reports.Record(claims);
            else if (step is CollectionStep logged) CollectionProjection.Add(_session, logged);
            else
            {
                _reports.Flush();
                _decisions.Add((DecisionStep)step);
            }
        }

        _reports.Flush();
    }

    /// <summary>Links anew what the entries have touched.</summary>
    public void Relink()
    {
        _session.Flush();
        foreach (var report in _lineages.Relink())
        {
            _people.Touch(report);
            _events.Touch(report);
        }

        var decisions = PairDecisions.Read(_session);
        foreach (var report in _people.Relink(decisions)) _events.Touch(report);
        _events.Relink(decisions);
    }
}
