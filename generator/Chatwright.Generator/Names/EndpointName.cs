namespace Chatwright.Generator.Names;

/// <summary>An endpoint and what it is called in C#.</summary>
/// <param name="Group">The group that the endpoint names, or the path's last segment but one.</param>
/// <param name="Name">The C# name, of which those of the methods and types are made.</param>
/// <param name="Noun">The noun of its own; null for that of its group.</param>
/// <param name="IsGroupOfPath">True if the group follows from the path.</param>
internal sealed record EndpointName(string Path, string Group, string Name, string? Noun, bool IsGroupOfPath);
