namespace Chatwright;

/// <summary>The retries of failed calls, within their one <see cref="ApiClientOptions.Timeout"/>.</summary>
/// <remarks>
/// <para>
/// The endpoint's description and the failure decide. A call that returned an error code is repeated if the description gives that code a
/// <see cref="ApiRetryAdvice"/>, and the endpoint only reads, may be repeated, or the code says that nothing was executed. If no connection was made,
/// nothing was sent, and any call is repeated. After a broken connection, HTTP status 429, 502, 503 or 504, or an attempt that ran out of time, a
/// call is repeated only if the endpoint only reads or may be repeated. A write that may have been executed is never repeated.
/// </para>
/// <para>
/// The waits grow: the wait before the n-th retry is random, from zero to the least of <see cref="MaxDelay"/> and <see cref="BaseDelay"/> × 2ⁿ⁻¹
/// ("full jitter"). A longer wait that the description of a code or the response's <c>Retry-After</c> demands is kept. If a wait would outlast the
/// call's timeout, the call ends at once with the latest error.
/// </para>
/// </remarks>
public sealed class RetryOptions
{
    private const int LargestMaxRetries = 100;

    /// <summary><see langword="true"/> if calls are repeated; otherwise, <see langword="false"/>. <see langword="true"/> by default.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The maximum number of attempts after the first one. 3 by default; from 0 to 100.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>
    /// The maximum wait before the first retry; it doubles with each further one. 200 milliseconds by default; from zero to 24 days.
    /// </summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The maximum wait before any retry. 5 seconds by default; from zero to 24 days.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The maximum duration of one attempt, for endpoints that only read or may be repeated. 5 seconds by default; more than zero and at most 24
    /// days, or <see cref="Timeout.InfiniteTimeSpan"/>. An attempt of any other endpoint has the call's whole time, since it is the only one.
    /// </summary>
    public TimeSpan TryTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long an unreachable host is passed over for the next one of <see cref="ApiClientOptions.Host"/>. Then one call is sent
    /// to it; if the host responds, the others return to it. 30 seconds by default; from zero to 24 days.
    /// </summary>
    public TimeSpan FailBackAfter { get; set; } = TimeSpan.FromSeconds(30);

    internal void Bind(ApiSettings settings)
    {
        Enabled = settings.Bool(nameof(Enabled)) ?? Enabled;
        MaxRetries = settings.Int32(nameof(MaxRetries)) ?? MaxRetries;
        BaseDelay = settings.Time(nameof(BaseDelay)) ?? BaseDelay;
        MaxDelay = settings.Time(nameof(MaxDelay)) ?? MaxDelay;
        TryTimeout = settings.Time(nameof(TryTimeout)) ?? TryTimeout;
        FailBackAfter = settings.Time(nameof(FailBackAfter)) ?? FailBackAfter;
    }

    internal void Validate()
    {
        if (MaxRetries is < 0 or > LargestMaxRetries)
            throw new ArgumentException($"Retry.MaxRetries is {MaxRetries}; it must be from 0 to {LargestMaxRetries}.", Name(nameof(MaxRetries)));
        OptionRules.CheckWait(BaseDelay, Name(nameof(BaseDelay)));
        OptionRules.CheckWait(MaxDelay, Name(nameof(MaxDelay)));
        OptionRules.CheckTimeout(TryTimeout, Name(nameof(TryTimeout)));
        OptionRules.CheckWait(FailBackAfter, Name(nameof(FailBackAfter)));
    }

    private static string Name(string option) => $"{nameof(ApiClientOptions.Retry)}.{option}";
}
