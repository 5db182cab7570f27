
namespace Chatwright;

/// <summary>Whether and how a call that failed is sent again, within its one <see cref="ApiClientOptions.Timeout"/>.</summary>
/// <remarks>
/// <para>What is sent again follows from the endpoint's description and from the fault. A call that was answered with an error code is sent again where the
/// description gives that code a <see cref="ApiRetry"/>, and the endpoint only reads or may be repeated, or the code says that nothing was executed. A
/// connection that could not be made is tried again whatever the endpoint, since nothing was sent. A connection that broke, HTTP status 429, 502, 503 and 504,
/// and a try that ran out of time are followed by another try only where the endpoint only reads or may be repeated. A write of which nobody knows
/// whether it was executed is never sent again.</para>
/// <para>The waits grow: before the n-th retry a random time between zero and the least of <see cref="MaxDelay"/> and <see cref="BaseDelay"/> × 2ⁿ⁻¹ ("full
/// jitter"). A longer wait that the description of a code or the answer's <c>Retry-After</c> asks for is kept. A wait that would outlast the call's
/// timeout is not begun: the call ends with the error that it has.</para>
/// </remarks>
public sealed class RetryOptions
{
    private const int MaxMaxRetries = 100;

    /// <summary>Whether calls are sent again at all. True by default.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How often a call is sent again at most, after its first try. 3 by default; from 0 to 100.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>The longest wait before the first retry; it doubles with each further one. 200 milliseconds by default; from zero to 24 days.</summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>What the waits grow up to. 5 seconds by default; from zero to 24 days.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The most time that one try of an endpoint may take which only reads or may be repeated. 5 seconds by default; more than zero and at most 24 days, or
    /// <see cref="Timeout.InfiniteTimeSpan"/>. Other endpoints have the call's whole time for their try, since it would not be followed by another.
    /// </summary>
    public TimeSpan TryTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a host that could not be reached is passed over for the next one of <see cref="ApiClientOptions.Host"/>. After that one call tries it, and if
    /// that call gets through, the others go back to it. 30 seconds by default; from zero to 24 days.
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
        if (MaxRetries is < 0 or > MaxMaxRetries)
            throw new ArgumentException($"Retry.MaxRetries is {MaxRetries}; it must be from 0 to {MaxMaxRetries}.", Name(nameof(MaxRetries)));
        OptionRules.CheckWait(BaseDelay, Name(nameof(BaseDelay)));
        OptionRules.CheckWait(MaxDelay, Name(nameof(MaxDelay)));
        OptionRules.CheckTimeout(TryTimeout, Name(nameof(TryTimeout)));
        OptionRules.CheckWait(FailBackAfter, Name(nameof(FailBackAfter)));
    }

    private static string Name(string option) => $"{nameof(ApiClientOptions.Retry)}.{option}";
}
