using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>One query parameter that every request of a service carries.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Source">The source of its value.</param>
/// <param name="Value">Its value when <paramref name="Source"/> is <see cref="ApiQuerySource.Value"/>; else null.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiQueryParameter(string Name, ApiQuerySource Source, string? Value = null);
