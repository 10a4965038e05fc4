namespace Vigil.Mentions.Places;

/// <summary>A place mention with the place it is held to mean.</summary>
/// <param name="Mention">The words.</param>
/// <param name="Place">The place.</param>
/// <param name="Ambiguous">Whether another place was nearly as likely.</param>
/// <param name="Container">
/// Index, among the mentions of the sentence, of the mention that says where it lies ("Kazakhstan" in "Aktau, Kazakhstan"), or -1.
/// </param>
public sealed record ResolvedPlace(PlaceMention Mention, GazetteerPlace Place, bool Ambiguous, int Container);

/// <summary>A site mention with what the report tells of it elsewhere.</summary>
/// <param name="Mention">The words.</param>
/// <param name="Named">For words that name no particular site ("the consulate"), the named one of its kind told of before; else the mention.</param>
/// <param name="City">City (or region, or country where no city is told) in which it stands, or null.</param>
public sealed record ResolvedSite(SiteMention Mention, SiteMention Named, GazetteerPlace? City);

/// <summary>What is known of where a report is from.</summary>
/// <param name="Dateline">Its dateline, or null.</param>
/// <param name="OutletCountry">ISO 3166-1 alpha-2 code of the country whose affairs the outlet mostly reports, or null.</param>
public readonly record struct ReportOrigin(Dateline? Dateline, string? OutletCountry);
