namespace Chatwright.Tool.Specs;

/// <summary>The text of a spec file.</summary>
/// <param name="Path">Absolute, or below <see cref="ShippedSpecs.Folder"/>.</param>
/// <param name="IsShipped">Whether it came with the tool and not from the user.</param>
internal sealed record SpecSource(string Path, string Text, bool IsShipped = false);
