namespace Tool.Tests.Changes;

/// <summary>An edit, and the change that it is.</summary>
/// <param name="File">The file that is edited.</param>
/// <param name="From">The text that is replaced; empty to add the file.</param>
/// <param name="To">The text in its place; null to remove the file.</param>
/// <param name="Expected">The line of the change, without its place.</param>
public sealed record ChangeCase(string File, string From, string? To, string Expected)
{
    /// <summary>The lines of changes that cannot be had apart from it.</summary>
    public string[] Also { get; init; } = [];

    /// <summary>True if the edited specs are the old ones.</summary>
    public bool IsBackwards { get; init; }

    public string Id => Expected.Split(' ', 3)[1].TrimEnd(':');

    public override string ToString() => Expected;
}
