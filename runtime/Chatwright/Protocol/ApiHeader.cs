using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>One header that every request of a service carries.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiHeader
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The source of its value. <see cref="ApiQuerySource.Value"/> by default.</summary>
    public ApiQuerySource Source { get; init; }

    /// <summary>Its value when <see cref="Source"/> is <see cref="ApiQuerySource.Value"/>; else null.</summary>
    public string? Value { get; init; }
}
