using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>The description of one error code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiError
{
    /// <summary>The code, as the response has it.</summary>
    public required long Code { get; init; }

    /// <summary>The name given to it, such as <c>UserNotImported</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The advice on repeating a call that returned it. <see cref="ApiRetryAdvice.Never"/> by default.</summary>
    public ApiRetryAdvice Retry { get; init; }

    /// <summary>Its meaning; null if the description has none.</summary>
    public string? Summary { get; init; }

    /// <summary>The remedy; null if the description has none.</summary>
    public string? Remedy { get; init; }

    /// <summary>The minimum wait before the call is repeated, in seconds. 0 by default.</summary>
    public int AfterSeconds { get; init; }

    /// <summary><see langword="true"/> if a call that returned it was not executed; otherwise, <see langword="false"/>, the default.</summary>
    public bool Refused { get; init; }

    /// <summary>The first of further codes of the same meaning; null if there are none.</summary>
    public long? RangeStart { get; init; }

    /// <summary>The last of further codes of the same meaning; null if there are none.</summary>
    public long? RangeEnd { get; init; }

    /// <summary>Determines whether a code is this one, or one of the further codes.</summary>
    internal bool Has(long code) => code == Code || (code >= RangeStart && code <= RangeEnd);
}
