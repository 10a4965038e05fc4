using System.Collections.Immutable;

namespace Vigil.Web.Inbox;

/// <summary>The work that waits.</summary>
/// <param name="Show">reports, questions or conflicts.</param>
/// <param name="Language">Reports in one language alone; null for all.</param>
/// <param name="Waiting">How much of each waits, up to <see cref="Most"/>.</param>
/// <param name="Reports">Reports to review, the latest added first.</param>
/// <param name="Questions">Pairs that may be one, the most telling first.</param>
/// <param name="Conflicts">Events whose reports contradict each other, the most sources first.</param>
/// <param name="Languages">Languages that there are.</param>
/// <param name="Next">Query of the next page; null on the last.</param>
/// <param name="Empty">Whether the store holds no report at all.</param>
public sealed record InboxModel(
    string Show, string? Language, Waiting Waiting, ImmutableArray<WaitingReport> Reports, ImmutableArray<Question> Questions, ImmutableArray<Conflict> Conflicts,
    ImmutableArray<string> Languages, string? Next, bool Empty)
{
    /// <summary>Counting stops there.</summary>
    public const int Most = 1000;
}

/// <summary>How much waits.</summary>
/// <param name="Reports">Reports.</param>
/// <param name="Questions">Questions.</param>
/// <param name="Conflicts">Conflicts.</param>
public sealed record Waiting(long Reports, long Questions, long Conflicts);

/// <summary>A report to review.</summary>
public sealed class WaitingReport
{
    /// <summary>Id.</summary>
    public string Id { get; init; } = "";

    /// <summary>Place in the ledger.</summary>
    public long Seq { get; init; }

    /// <summary>Headline.</summary>
    public string? Title { get; init; }

    /// <summary>Where it was read from.</summary>
    public string Path { get; init; } = "";

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>When.</summary>
    public string? Published { get; init; }

    /// <summary>Language code.</summary>
    public string? Language { get; init; }

    /// <summary>Events that a person has decided on.</summary>
    public long Decided { get; init; }

    /// <summary>Events proposed, by type.</summary>
    public ImmutableArray<string> Proposed { get; set; } = [];
}

/// <summary>Two mentions that may be of one event or person.</summary>
public sealed class Question
{
    /// <summary>e for events, p for people.</summary>
    public string Kind { get; init; } = "";

    /// <summary>One mention.</summary>
    public string A { get; init; } = "";

    /// <summary>The other.</summary>
    public string B { get; init; } = "";

    /// <summary>Weight in hundredths of a bit.</summary>
    public long Weight { get; init; }

    /// <summary>The one in words.</summary>
    public string Left { get; set; } = "";

    /// <summary>The other in words.</summary>
    public string Right { get; set; } = "";
}

/// <summary>An event whose reports contradict each other.</summary>
public sealed class Conflict
{
    /// <summary>Event.</summary>
    public string Id { get; init; } = "";

    /// <summary>Type.</summary>
    public string Type { get; init; } = "";

    /// <summary>Form.</summary>
    public string? Form { get; init; }

    /// <summary>First day.</summary>
    public string? Date { get; init; }

    /// <summary>City.</summary>
    public string? City { get; init; }

    /// <summary>Country.</summary>
    public string? Country { get; init; }

    /// <summary>Fields in which reports differ.</summary>
    public long Conflicts { get; init; }

    /// <summary>Reports.</summary>
    public long Reports { get; init; }

    /// <summary>Independent sources.</summary>
    public long Sources { get; init; }
}
