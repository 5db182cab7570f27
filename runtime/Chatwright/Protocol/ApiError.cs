using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>The description of one error code.</summary>
/// <param name="Code">The code, as the response has it.</param>
/// <param name="Name">The name given to it, such as <c>AccountNotImported</c>.</param>
/// <param name="Retry">The advice on repeating a call that returned it.</param>
/// <param name="Summary">Its meaning; null if the description has none.</param>
/// <param name="Remedy">The remedy; null if the description has none.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ApiError(long Code, string Name, ApiRetryAdvice Retry, string? Summary, string? Remedy)
{
    /// <summary>The minimum wait before the call is repeated, in seconds. 0 by default.</summary>
    public int AfterSeconds { get; init; }

    /// <summary><see langword="true"/> if a call that returned it was not executed; otherwise, <see langword="false"/>, the default.</summary>
    public bool Refused { get; init; }
}
