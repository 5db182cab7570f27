namespace Chatwright.Tool.Specs;

/// <summary>The text of a spec file.</summary>
/// <param name="Path">An absolute path, or one below <see cref="ShippedSpecs.Folder"/>.</param>
/// <param name="IsShipped"><c>true</c> if it ships with the tool; <c>false</c> for a file of the user; otherwise, <c>false</c>.</param>
internal sealed record SpecSource(string Path, string Text, bool IsShipped = false)
{
    /// <summary>The bytes of a file that is not UTF-8; null for all others.</summary>
    public byte[]? ForeignBytes { get; init; }
}
