using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>One query parameter that every request of a service carries.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiQueryParameter
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The source of its value. By default, <see cref="Value"/>.</summary>
    public ApiQuerySource Source { get; init; }

    /// <summary>Its value if <see cref="Source"/> is <see cref="ApiQuerySource.Value"/>; otherwise null.</summary>
    public string? Value { get; init; }
}
