namespace Chatwright;

/// <summary>The retries of calls that failed, within their <see cref="ApiClientOptions.Timeout"/>.</summary>
/// <remarks>
/// <para>
/// The endpoint's description and the failure decide. A call that returned an error code is repeated if the description gives that code a
/// <see cref="ApiRetryAdvice"/>, and the endpoint only reads, may be repeated, or the code says that nothing was executed. If no connection was made,
/// or it broke before the body of the request was read, nothing was sent, and any call is repeated. After a connection that broke later, HTTP status
/// 429, 502, 503 or 504, or an attempt that ran out of time, a call is repeated only if the endpoint only reads or may be repeated. A write that may
/// have been executed is never repeated.
/// </para>
/// <para>
/// The waits grow: the wait before the n-th retry is random, from zero to the lesser of <see cref="MaxDelay"/> and <see cref="Delay"/> × 2ⁿ⁻¹
/// ("full jitter"). A longer wait that the description of a code or the response's <c>Retry-After</c> asks for is kept. If a wait would outlast the
/// call's timeout, the call ends at once with the error that it has.
/// </para>
/// </remarks>
public sealed class ApiRetryOptions
{
    /// <summary>The maximum number of attempts after the first one. 3 by default; from 0, which switches retries off, to 100.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>
    /// The maximum wait before the first retry; it doubles with each further one. 200 milliseconds by default; from zero to 24 days.
    /// </summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The maximum wait before any retry. 5 seconds by default; from zero to 24 days.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The maximum duration of one attempt, for endpoints that only read or may be repeated. 5 seconds by default; more than zero and at most 24
    /// days, or <see cref="Timeout.InfiniteTimeSpan"/>. An attempt of any other endpoint has the call's whole time, since no other may follow.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(5);
}
