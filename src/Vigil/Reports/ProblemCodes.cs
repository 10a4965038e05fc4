using System.Collections.Immutable;

namespace Vigil.Reports;

/// <summary>
/// The catalogue of problems. VG1xx: an input that cannot be read. VG2xx: a report that is read but lacks something. VG3xx: output.
/// VG4xx: the tool's own data. VG5xx: the store. VG9xx: a fault of the tool. Each has its heading in docs/guide/problems.md.
/// </summary>
public static class ProblemCodes
{
    /// <summary>A file, body or standard input without any text.</summary>
    public static readonly ProblemCode Empty = new("VG101", "there is no text in it", "put the report's text into it, or leave it out");

    /// <summary>A file that is not text.</summary>
    public static readonly ProblemCode Binary = new("VG102", "it is not text but {0}", "save the report as plain text or HTML");

    /// <summary>A file above <see cref="ReportLimits.MaxBytes"/>.</summary>
    public static readonly ProblemCode TooLarge = new("VG103", "it is larger than the 16 MB that one report may have", "split it into one file per report");

    /// <summary>Bytes that are not valid in the encoding that the rest is written in.</summary>
    public static readonly ProblemCode BadEncoding = new("VG104", "line {1} is not valid {0} (byte {2})", "save the file as UTF-8");

    /// <summary>A front matter that cannot be read.</summary>
    public static readonly ProblemCode FrontMatter = new(
        "VG105", "line {0} breaks the front matter: {1}", "write one \"key: value\" per line between two lines of three hyphens");

    /// <summary>A date of publication that is none.</summary>
    public static readonly ProblemCode ImpossibleDate = new(
        "VG106", "line {0}: \"{1}\" is not a date", "write the date of publication as 2021-02-10, 2021-02 or 2021, or leave it out");

    /// <summary>An HTML page in which no article was found.</summary>
    public static readonly ProblemCode NoArticle = new("VG107", "no article was found in this page", "save the page of one article, or its text alone");

    /// <summary>A folder without any report.</summary>
    public static readonly ProblemCode NoReports = new(
        "VG108", "there are no .txt, .html or .htm files in this folder", "name a folder that holds reports, or the files themselves");

    /// <summary>A path that does not exist.</summary>
    public static readonly ProblemCode Missing = new("VG109", "there is no such file or folder", "check the path");

    /// <summary>A file or folder that the system will not open.</summary>
    public static readonly ProblemCode Unreadable = new("VG110", "it cannot be read: {0}", "check that you may read it");

    /// <summary>A line of standard input that is not a JSON object.</summary>
    public static readonly ProblemCode BrokenJson = new(
        "VG111", "line {0} is not a JSON object: {1}", "write one JSON object per line, in UTF-8, as docs/guide/input.md shows");

    /// <summary>A JSON object whose fields are not those of a report.</summary>
    public static readonly ProblemCode BadField = new("VG112", "line {0}: \"{1}\" {2}", "see docs/guide/input.md for the fields of a report");

    /// <summary>A report whose date of publication is unknown.</summary>
    public static readonly ProblemCode NoDate = new(
        "VG201", "the date of publication is unknown, so that \"yesterday\" or \"on Tuesday\" stay open", "add \"published: 2021-02-10\" to the front matter");

    /// <summary>A report in a language that no engine reads yet.</summary>
    public static readonly ProblemCode UnsupportedLanguage = new(
        "VG202", "its language is \"{0}\", which is not supported yet", "only English (en) is; a wrong guess is corrected by \"language: en\" in the front matter");

    /// <summary>A report whose language could not be told.</summary>
    public static readonly ProblemCode UnknownLanguage = new(
        "VG203", "its language could not be told", "add \"language: en\" to the front matter if it is English");

    /// <summary>A file or folder that cannot be written.</summary>
    public static readonly ProblemCode Unwritable = new("VG301", "it cannot be written: {0}", "choose another folder with --out");

    /// <summary>More reports than a linked view holds in memory.</summary>
    public static readonly ProblemCode TooManyReports = new(
        "VG302", "there are more than {0} reports, and this format holds them all in memory", "use --format jsonl, which streams, or code fewer reports at a time");

    /// <summary>A port that cannot be listened on.</summary>
    public static readonly ProblemCode PortTaken = new("VG303", "it cannot be served: {0}", "choose another port with --port");

    /// <summary>Words, patterns, places or models that are missing or broken.</summary>
    public static readonly ProblemCode BadData = new("VG401", "{0}", "restore the data folder of the tool, or correct what --codebook or --patterns names");

    /// <summary>A report of a corpus that is not in the folder named.</summary>
    public static readonly ProblemCode NotInCorpus = new("VG402", "{0} is not in it", "name the folder of the corpora with --corpus");

    /// <summary>A report of a corpus whose text is another than the one that was coded.</summary>
    public static readonly ProblemCode OtherText = new(
        "VG403", "its text is not the one that the gold was made from: its SHA-256 is {0}, not {1}", "name a folder with the same edition of the corpus");

    /// <summary>A store that does not exist.</summary>
    public static readonly ProblemCode StoreMissing = new("VG501", "there is no store", "name another with --store, or make one with \"vigil import\"");

    /// <summary>A store that cannot be written.</summary>
    public static readonly ProblemCode StoreUnwritable = new(
        "VG502", "the store cannot be used: {0}", "nothing that was acknowledged is lost, make room or give the right to write, and run again");

    /// <summary>A store that another program has been writing to for too long.</summary>
    public static readonly ProblemCode StoreBusy = new("VG503", "another program has been writing to the store for {0} seconds", "run again when it is done");

    /// <summary>A database server that cannot be reached.</summary>
    public static readonly ProblemCode StoreUnreachable = new(
        "VG504", "the database does not serve: {0}", "nothing that was acknowledged is lost, check the address after --store and that the server runs, and run again");

    /// <summary>A file that is no store, or is damaged.</summary>
    public static readonly ProblemCode StoreBroken = new("VG505", "the store is broken: {0}", "run \"vigil verify\" to see where, and restore a backup");

    /// <summary>A store that a newer version wrote.</summary>
    public static readonly ProblemCode StoreNewer = new("VG506", "the store was written by a newer Vigil (format {0}; this one knows {1})", "use that version");

    /// <summary>A decision that cannot be taken.</summary>
    public static readonly ProblemCode BadDecision = new("VG507", "it cannot be decided so: {0}", "see docs/guide/store.md for what decisions take");

    /// <summary>An erasure of something that is not there.</summary>
    public static readonly ProblemCode NothingToErase = new("VG508", "there is no report or person \"{0}\" in the store", "give an id as vigil show prints it");

    /// <summary>A place for a store that is not empty.</summary>
    public static readonly ProblemCode NotEmpty = new("VG509", "there is something already", "name a place where there is nothing: nothing is ever overwritten");

    /// <summary>An id that names nothing in a store.</summary>
    public static readonly ProblemCode NotInStore = new("VG510", "there is nothing with the id \"{0}\" in the store", "vigil search finds ids");

    /// <summary>A filter, a day or a place in a list that cannot be one.</summary>
    public static readonly ProblemCode BadFilter = new("VG520", "{0}", "see docs/guide/search.md for what can be asked");

    /// <summary>A mapping file that cannot be used.</summary>
    public static readonly ProblemCode BadMapping = new("VG521", "line {0} of the mapping: {1}", "see docs/guide/tables.md for what a mapping holds");

    /// <summary>A row of a table that cannot be imported.</summary>
    public static readonly ProblemCode BadRow = new("VG522", "row {0}, column \"{1}\": {2}", "correct the row, or the mapping; the other rows are not touched by it");

    /// <summary>An archive that is broken, or holds another record than the place it is imported into.</summary>
    public static readonly ProblemCode BadArchive = new("VG523", "the archive cannot be imported: {0}", "get a whole one, or name a place without a store");

    /// <summary>A fault of the tool.</summary>
    public static readonly ProblemCode Unexpected = new(
        "VG901", "unexpected error: {0}", "run again with VIGIL_DEBUG=1 to see where, and tell us");

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<ProblemCode> All { get; } =
    [
        Empty, Binary, TooLarge, BadEncoding, FrontMatter, ImpossibleDate, NoArticle, NoReports, Missing, Unreadable, BrokenJson, BadField,
        NoDate, UnsupportedLanguage, UnknownLanguage, Unwritable, TooManyReports, PortTaken, BadData, NotInCorpus, OtherText,
        StoreMissing, StoreUnwritable, StoreBusy, StoreUnreachable, StoreBroken, StoreNewer, BadDecision, NothingToErase,
        NotEmpty, NotInStore, BadFilter, BadMapping, BadRow, BadArchive, Unexpected,
    ];
}
