namespace Chatwright;

/// <summary>The advice of the API's documents on repeating a call that returned an error code.</summary>
/// <remarks>
/// The advice alone does not decide: a write may have been executed before the code was returned. A client repeats a write only if its endpoint is
/// idempotent or the code says that nothing was executed (<see cref="ApiExecution.NotExecuted"/>).
/// </remarks>
public enum ApiRetryAdvice
{
    /// <summary>The same call would fail again. Applies to codes that the description does not list.</summary>
    Never,

    /// <summary>The same call may be sent once more.</summary>
    Once,

    /// <summary>The same call may be sent again, after increasing waits.</summary>
    Backoff,

    /// <summary>The signature is no longer valid: the call may be sent once more with a new one.</summary>
    RenewSignature,
}
