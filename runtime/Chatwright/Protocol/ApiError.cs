using System.ComponentModel;

namespace Chatwright.Generated;

/// <summary>What a description says about one error code.</summary>
/// <param name="Code">The code, as the answer carries it.</param>
/// <param name="Name">The name given to it, such as <c>AccountNotImported</c>.</param>
/// <param name="Retry">Whether and how a call that it answered may be repeated.</param>
/// <param name="Summary">What it means; null when the description says nothing.</param>
/// <param name="Remedy">What to do about it; null when the description says nothing.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiError(long Code, string Name, ApiRetry Retry, string? Summary, string? Remedy)
{
    /// <summary>The least wait before the call is repeated, in seconds. 0 by default.</summary>
    public int AfterSeconds { get; init; }

    /// <summary>True when a call that it answered was not executed. False by default.</summary>
    public bool Refused { get; init; }
}
