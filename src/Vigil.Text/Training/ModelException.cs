namespace Vigil.Text.Training;

/// <summary>A model file cannot be used. The message says what to do.</summary>
/// <param name="code">VT201 not a model, VT202 another format version, VT203 damaged, VT204 a section is missing.</param>
/// <param name="message">What happened and what to do.</param>
public sealed class ModelException(string code, string message) : Exception($"{code}: {message}")
{
    /// <summary>The code of the error.</summary>
    public string Code { get; } = code;
}
