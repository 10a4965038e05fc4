namespace Vigil.Views.Words;

/// <summary>Families of event types: each has one hue and one letter in every view.</summary>
public enum Family
{
    /// <summary>What people do to be heard in public.</summary>
    Protest,
    /// <summary>What is done to them by force or threat.</summary>
    Repression,
    /// <summary>What courts and investigators do.</summary>
    Legal,
    /// <summary>Words between them and those they address.</summary>
    Voice,
    /// <summary>Anything else.</summary>
    Neutral,
}
