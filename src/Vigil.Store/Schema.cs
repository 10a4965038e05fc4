using System.Data.Common;
using System.Globalization;
using Dapper;
using Vigil.Reports;
using Vigil.Store.Dialects;

namespace Vigil.Store;

/// <summary>Makes the tables of a store, and tells which version of them it holds.</summary>
internal static class Schema
{
    /// <summary>Version of the ledger's tables. A newer one is refused.</summary>
    public const int LedgerFormat = 1;

    /// <summary>Version of the projections. An older one is rebuilt.</summary>
    public const int ProjectionFormat = 3;

    private static readonly string[] SearchTables = ["search_text", "search_han"];

    /// <summary>Checks that there is a store, or makes one; gives whether its projections have to be rebuilt.</summary>
    public static bool Prepare(Dialect dialect, StoreAccess access)
    {
        using var connection = dialect.Connect(access == StoreAccess.Create, access != StoreAccess.Read);
        if (!dialect.HasTable(connection, "ledger"))
        {
            if (access != StoreAccess.Create) throw new InputException(ProblemCodes.StoreMissing.At(dialect.Where));
            Make(dialect, connection);
        }

        var (ledger, projections) = (Format(connection, "ledger"), Format(connection, "projections"));
        if (ledger > LedgerFormat || projections > ProjectionFormat)
            throw new InputException(ProblemCodes.StoreNewer.At(dialect.Where, $"{ledger}.{projections}", $"{LedgerFormat}.{ProjectionFormat}"));
        return projections < ProjectionFormat;
    }

    /// <summary>Drops the projections and makes them anew, empty.</summary>
    public static void MakeProjections(Dialect dialect, Session session)
    {
        var script = Script("projections.sql");
        foreach (var (kind, name) in Objects(script).Reverse()) session.Script($"DROP {kind} IF EXISTS {name}");
        foreach (var name in SearchTables) session.Script($"DROP TABLE IF EXISTS {name}");
        session.Script(dialect.Ddl(script));
        session.Script(dialect.SearchDdl);
        session.Run("DELETE FROM meta WHERE name = 'projections'");
        session.Run("INSERT INTO meta (name, value) VALUES ('projections', @p0)", ProjectionFormat.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Names of the projection tables, without the search index.</summary>
    public static IEnumerable<string> ProjectionTables => Objects(Script("projections.sql")).Where(each => each.Kind == "TABLE").Select(each => each.Name);

    private static void Make(Dialect dialect, DbConnection connection)
    {
        using var transaction = dialect.BeginWrite(connection);
        using var session = new Session(dialect, transaction);
        if (dialect.HasTable(connection, "ledger", transaction)) return; // somebody else was faster
        session.Script(dialect.Ddl(Script("ledger.sql")));
        session.Run("INSERT INTO meta (name, value) VALUES ('ledger', @p0)", LedgerFormat.ToString(CultureInfo.InvariantCulture));
        MakeProjections(dialect, session);
        transaction.Commit();
    }

    private static int Format(DbConnection connection, string name) =>
        int.Parse(connection.QueryFirstOrDefault<string>("SELECT value FROM meta WHERE name = @name", new { name }) ?? "0", CultureInfo.InvariantCulture);

    private static IEnumerable<(string Kind, string Name)> Objects(string script) =>
        script.Split('\n').Where(line => line.StartsWith("CREATE TABLE ", StringComparison.Ordinal) || line.StartsWith("CREATE VIEW ", StringComparison.Ordinal))
            .Select(line => line.Split(' ')).Select(words => (words[1], words[2]));

    private static string Script(string name)
    {
        using var reader = new StreamReader(typeof(Schema).Assembly.GetManifestResourceStream("Vigil.Store." + name)!);
        return reader.ReadToEnd();
    }
}
