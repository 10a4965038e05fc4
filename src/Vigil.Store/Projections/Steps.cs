using Vigil.Store.Ledger;

namespace Vigil.Store.Projections;

/// <summary>One ledger entry, read and ready for the projections.</summary>
/// <param name="Seq">Its place in the ledger.</param>
internal abstract record Step(long Seq);

/// <summary>A report was added.</summary>
internal sealed record ReportStep(long Seq, ReportAdded Report, ReportText Text) : Step(Seq);

/// <summary>A person decided something.</summary>
internal sealed record DecisionStep(long Seq, string Time, string Author, Decision Decision) : Step(Seq);

/// <summary>Sources were searched.</summary>
internal sealed record CollectionStep(long Seq, string Time, string Author, CollectionLogged Logged) : Step(Seq);

/// <summary>Claims were recorded.</summary>
internal sealed record ClaimsStep(long Seq, ClaimsRecorded Claims) : Step(Seq);
