using Chatwright.Resilience;

namespace Chatwright;

/// <summary>The advice of the API's documents on repeating a call that returned an error code.</summary>
/// <remarks>
/// The advice alone does not decide: a write may have been executed before the code was returned, so it is repeated only
/// where the endpoint is idempotent or the code says that the call was not executed (<see cref="ApiException.Refused"/>).
/// </remarks>
public enum ApiRetry
{
    /// <summary>The same call would fail again. Applies to every code that the description does not list.</summary>
    Never,

    /// <summary>The same call may be sent once more.</summary>
    Once,

    /// <summary>The same call may be sent again, after increasing waits.</summary>
    Backoff,

    /// <summary>The signature is no longer valid: the call may be sent once more with a new one.</summary>
    Resign,
}
