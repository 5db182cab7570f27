using Chatwright.Resilience;

namespace Chatwright;

/// <summary>What a client may do after the API refused a call: the advice of the API's documents for one error code.</summary>
/// <remarks>
/// The advice alone does not decide: a write may have been executed before the code was answered, so it is repeated only
/// where the endpoint is idempotent or the code says that the call was not executed (<see cref="ApiException.Refused"/>).
/// </remarks>
public enum ApiRetry
{
    /// <summary>The same call would fail again. What applies to every code that the description does not list.</summary>
    Never,

    /// <summary>The same call may be sent once more.</summary>
    Once,

    /// <summary>The same call may be sent again, after waits that grow.</summary>
    Backoff,

    /// <summary>The signature no longer counts: the call may be sent once more with a new one.</summary>
    Resign,
}
