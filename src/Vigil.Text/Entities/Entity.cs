namespace Vigil.Text.Entities;

#pragma warning disable CS1591 // The names are self-explanatory kinds of named things.

/// <summary>Kind of a named entity.</summary>
public enum EntityKind : byte
{
    Person, Organization, Place, Event, Time, Object,
}

/// <summary>A named entity: consecutive words of one sentence.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="First">Index of its first token in the sentence.</param>
/// <param name="End">Index after its last token.</param>
public readonly record struct Entity(EntityKind Kind, int First, int End);
