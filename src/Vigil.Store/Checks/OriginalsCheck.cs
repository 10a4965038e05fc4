using System.Data.Common;
using Dapper;
using Vigil.Reports;
using Vigil.Store.Ledger;

namespace Vigil.Store;

/// <summary>Unpacks every original and compares its hash.</summary>
internal static class OriginalsCheck
{
    /// <summary>What is broken, by hash.</summary>
    public static IEnumerable<string> Run(DbConnection connection, IReadOnlyDictionary<string, long> named, IReadOnlySet<string> erased)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (sha256, size, packed) in connection.Query<(string, long, byte[]?)>("SELECT sha256, size, packed FROM original ORDER BY sha256", buffered: false))
        {
            kept.Add(sha256);
            if (packed is null && !erased.Contains(sha256)) yield return $"original {sha256}: its bytes are missing, and no decision erased them";
            else if (packed is not null && !Holds(sha256, size, packed)) yield return $"original {sha256}: its bytes were changed";
        }

        foreach (var (sha256, seq) in named.Where(each => !kept.Contains(each.Key)))
            yield return $"original {sha256}: it is missing, though ledger entry {seq} names it";
    }

    private static bool Holds(string sha256, long size, byte[] packed)
    {
        try
        {
            return size <= ReportLimits.MaxBytes * 4L && ContentHash.Sha256(Originals.Unpack(packed, size)) == sha256;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
