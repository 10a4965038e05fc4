using System.Collections.Immutable;

namespace Vigil.Linkage.Records;

/// <summary>Records as columns of numbered values: compact enough for millions.</summary>
public sealed class RecordTable(RecordSchema schema)
{
    /// <summary>What the columns are.</summary>
    public RecordSchema Schema => schema;

    /// <summary>Columns in the order of the schema's fields.</summary>
    public ImmutableArray<RecordColumn> Columns { get; } = [.. schema.Fields.Select(_ => new RecordColumn())];

    /// <summary>Number of records.</summary>
    public int Count => Columns[0].Count;
}
