namespace Vigil.Store.Dialects;

/// <summary>Writes rows into one table; they are in it after <see cref="Flush"/>.</summary>
internal abstract class RowWriter : IDisposable
{
    /// <summary>Adds a row: strings, whole numbers, doubles, bytes or null, in the order of the columns.</summary>
    public abstract void Add(params ReadOnlySpan<object?> values);

    /// <summary>Writes what waits.</summary>
    public abstract void Flush();

    /// <inheritdoc/>
    public abstract void Dispose();
}
