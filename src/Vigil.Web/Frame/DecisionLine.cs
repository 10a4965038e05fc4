using Vigil.Views.Words;

namespace Vigil.Web.Frame;

/// <summary>A decision as histories show it.</summary>
public sealed class DecisionLine
{
    /// <summary>Columns of a query, from the table decision d.</summary>
    internal const string Columns = "d.seq, d.time, d.author, d.action, d.field, d.value, d.reason, d.reverses, d.active";

    /// <summary>Decisions in force about one thing since a place in the ledger.</summary>
    internal const string After = $"SELECT DISTINCT {Columns} FROM decision d JOIN decision_subject s ON s.seq = d.seq WHERE s.member = @id AND d.active = 1 AND d.seq > @seen ORDER BY d.seq";

    /// <summary>Decisions about one report, the latest first.</summary>
    internal const string OfReport = $"SELECT DISTINCT {Columns} FROM decision d JOIN decision_subject s ON s.seq = d.seq WHERE s.report = @id ORDER BY d.seq DESC LIMIT 100";

    /// <summary>Decisions about the mentions of one event, the latest first.</summary>
    internal const string OfEvent = $"SELECT DISTINCT {Columns} FROM mention m JOIN decision_subject s ON s.report = m.report AND (s.member = m.id OR s.named = m.id) JOIN decision d ON d.seq = s.seq WHERE m.event = @id ORDER BY d.seq DESC LIMIT 200";

    /// <summary>Place in the ledger.</summary>
    public long Seq { get; init; }

    /// <summary>When, UTC.</summary>
    public string Time { get; init; } = "";

    /// <summary>Who.</summary>
    public string Author { get; init; } = "";

    /// <summary>What.</summary>
    public string Action { get; init; } = "";

    /// <summary>Field corrected.</summary>
    public string? Field { get; init; }

    /// <summary>Value given.</summary>
    public string? Value { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>The decision that this one takes back.</summary>
    public long? Reverses { get; init; }

    /// <summary>0 where it was taken back.</summary>
    public long Active { get; init; }

    /// <summary>Whether it can be taken back.</summary>
    public bool CanUndo => Active == 1 && Action is not ("erase" or "reverse");

    /// <summary>"accepted", "set the date to 2021-02-10", "held them to be one event".</summary>
    public string Words => Action switch
    {
        "accept" => "accepted", "reject" => "rejected", "correct" => $"set {ClaimWords.Field(Field!).ToLowerInvariant()} to {ClaimWords.Value(Field!, Value!)}", "add" => "added an event",
        "merge" or "same" => "held them to be one", "split" or "different" => "held them to be different", "assign" => $"assigned to {Value}", "note" => $"noted: {Value}",
        "consent" => $"recorded consent: {Value}", "withhold" => "withheld from publication", "reverse" => $"took back decision {Reverses}", "erase" => "erased", _ => Action,
    };

    /// <summary>"24 Nov 2026, 01:54 UTC".</summary>
    public string When => TimeWords.Of(Time);
}

/// <summary>Writes moments out.</summary>
public static class TimeWords
{
    /// <summary>"24 Nov 2026, 01:54 UTC" for 2026-11-24T01:54:09Z.</summary>
    public static string Of(string time) => time.Length < 16 ? time : $"{DateWords.Of(time[..10])}, {time[11..16]} UTC";
}
