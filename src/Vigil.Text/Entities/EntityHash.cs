namespace Vigil.Text.Entities;

/// <summary>
/// Hashes of words and features, the same on every machine. Words are read letter by letter (FNV-1a); features are mixed by
/// multiplication and shift (after Murmur's finalizer).
/// </summary>
internal static class EntityHash
{
    /// <summary>Where the hash of a word begins.</summary>
    public const ulong Seed = 14695981039346656037;

    /// <summary>Adds one character to the hash of a word.</summary>
    public static ulong Add(ulong hash, char c) => (hash ^ c) * 1099511628211;

    /// <summary>Adds a value to the hash of a feature.</summary>
    public static ulong Mix(ulong hash, ulong value)
    {
        var h = (hash ^ value) * 0xff51afd7ed558ccd;
        return h ^ (h >> 32);
    }
}
