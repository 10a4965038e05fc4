using System.Collections.Immutable;
using Vigil.Reports;

namespace Vigil.Coding;

/// <summary>A report and all that the coder found in it: one line of the output.</summary>
/// <param name="Report">The report.</param>
/// <param name="Relevant">Whether it tells of events of the codebook; null when it could not be read.</param>
/// <param name="Reason">Why it is held relevant or not.</param>
/// <param name="Events">Events, in the order of the text.</param>
/// <param name="People">People named.</param>
/// <param name="Organizations">Organisations named.</param>
/// <param name="Statements">What speakers say (<c>claims</c> in the output).</param>
/// <param name="Positions">Who stands where.</param>
/// <param name="Problems">What went wrong.</param>
public sealed record CodedReport(
    Report Report, bool? Relevant, string? Reason, ImmutableArray<EventMention> Events, ImmutableArray<ReportPerson> People,
    ImmutableArray<ReportOrganization> Organizations, ImmutableArray<Statement> Statements, ImmutableArray<Position> Positions,
    ImmutableArray<Problem> Problems)
{
    /// <summary>The <see cref="Reason"/> of a report that the gate kept from being coded.</summary>
    public const string OffTopic = "its words are not those of protest or repression";
}

/// <summary>A person as one report names her.</summary>
/// <param name="Id">p1, p2… within the report.</param>
/// <param name="Name">Fullest name.</param>
/// <param name="Aliases">Other names and short forms.</param>
/// <param name="Roles">protester, detainee, activist, lawyer, official…</param>
/// <param name="Relations">Kinship and membership.</param>
/// <param name="Status">States told of her.</param>
public sealed record ReportPerson(
    string Id, string Name, ImmutableArray<string> Aliases, ImmutableArray<string> Roles, ImmutableArray<PersonRelation> Relations,
    ImmutableArray<PersonStatus> Status);

/// <summary>A relation of a person.</summary>
/// <param name="Kind">What the person is to the other: mother, son, leader…</param>
/// <param name="To">Id of the other person in this report, or a name.</param>
public sealed record PersonRelation(string Kind, string To);

/// <summary>A state that somebody says a person is or was in.</summary>
/// <param name="State">detained, charged, sentenced, released, missing, dead…</param>
/// <param name="Date">ISO date, or null.</param>
/// <param name="Place">Where, in the report's words, or null.</param>
/// <param name="Claimant">Who says so, or null.</param>
/// <param name="Evidence">The words.</param>
public sealed record PersonStatus(string State, string? Date, string? Place, string? Claimant, Evidence Evidence);

/// <summary>An organisation as one report names it.</summary>
/// <param name="Id">o1, o2… within the report.</param>
/// <param name="Name">Fullest name.</param>
/// <param name="Aliases">Other names and short forms.</param>
/// <param name="Kind">media, ngo, party, union, court, police, government, company or null.</param>
public sealed record ReportOrganization(string Id, string Name, ImmutableArray<string> Aliases, string? Kind);

/// <summary>What a speaker says.</summary>
/// <param name="Id">c1, c2… within the report.</param>
/// <param name="Speaker">Who says it, or null.</param>
/// <param name="Kind">denial, acknowledgement, accusation, estimate, demand or statement.</param>
/// <param name="Date">ISO date of saying it, or null.</param>
/// <param name="About">What it says, in the report's words.</param>
/// <param name="Event">Id of the event it is about, or null.</param>
/// <param name="Quantity">Number of an estimate, or null.</param>
/// <param name="Contradicts">Ids of statements or events it contradicts.</param>
/// <param name="Evidence">The words.</param>
public sealed record Statement(
    string Id, string? Speaker, string Kind, string? Date, string About, string? Event, long? Quantity, ImmutableArray<string> Contradicts, Evidence Evidence);

/// <summary>Where somebody stands on a proposition.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Proposition">On what.</param>
/// <param name="Stance">for, against, silent or other.</param>
/// <param name="Text">The words.</param>
/// <param name="Evidence">Where they stand.</param>
public sealed record Position(string Actor, string Proposition, string Stance, string Text, Evidence Evidence);
