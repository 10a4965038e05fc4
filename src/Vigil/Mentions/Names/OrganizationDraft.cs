using System.Collections.Immutable;

namespace Vigil.Mentions.Names;

/// <summary>Words that name an organisation.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Form">The name as written.</param>
internal sealed record OrganizationRun(int Sentence, int First, int End, string Form)
{
    /// <summary>Folded form: equal for spellings of one name.</summary>
    public string Key { get; } = TextFolding.Fold(Form);

    /// <summary>Kind told by the words of the name or beside it, or null.</summary>
    public string? Kind { get; init; }
}

/// <summary>An organisation while a report is read.</summary>
internal sealed class OrganizationDraft(OrganizationRun first)
{
    /// <summary>Fullest name.</summary>
    public string Name { get; private set; } = first.Form;

    /// <summary>Kind, or null.</summary>
    public string? Kind { get; private set; }

    /// <summary>Where it is named, in order.</summary>
    public List<OrganizationRun> Runs { get; } = [];

    /// <summary>Other forms, in order.</summary>
    public ImmutableArray<string> Aliases =>
        [.. Runs.Select(r => r.Form).Where(f => TextFolding.Fold(f) != TextFolding.Fold(Name)).DistinctBy(f => TextFolding.Fold(f))];

    /// <summary>Adds a mention; a full name given with its short form becomes the name.</summary>
    public void Add(OrganizationRun run, bool isAlias)
    {
        Runs.Add(run);
        Kind ??= run.Kind;
        if (!isAlias && run.Form.Length > Name.Length) Name = run.Form;
    }
}
