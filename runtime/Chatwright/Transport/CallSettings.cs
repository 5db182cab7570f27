using Chatwright.CodeGeneration;
using Chatwright.Resilience;

namespace Chatwright.Transport;

/// <summary>The options that a view can change for its calls, copied when the client or the view was made.</summary>
internal sealed class CallSettings
{
    private readonly TimeSpan _attemptTimeout;

    private CallSettings(TimeSpan timeout, RetryOptions retry)
        : this(timeout, retry.Enabled ? retry.MaxRetries : 0, new(retry.BaseDelay, retry.MaxDelay), retry.TryTimeout)
    {
    }

    private CallSettings(TimeSpan timeout, int maxRetries, Backoff backoff, TimeSpan attemptTimeout)
        => (Timeout, MaxRetries, Backoff, _attemptTimeout) = (timeout, maxRetries, backoff, attemptTimeout);

    /// <summary>The maximum duration of a call as a whole.</summary>
    internal TimeSpan Timeout { get; }

    /// <summary>The maximum number of attempts after the first one; 0 if retries are off.</summary>
    internal int MaxRetries { get; }

    internal Backoff Backoff { get; }

    internal static CallSettings Of(ApiClientOptions options) => new(options.Timeout, options.Retry);

    internal CallSettings With(ApiCallOptions options) => options.Retry is { } retry
        ? new(options.Timeout ?? Timeout, retry)
        : new(options.Timeout ?? Timeout, MaxRetries, Backoff, _attemptTimeout);

    /// <summary>Gets the maximum duration of one attempt. An attempt that cannot be repeated has the call's whole time.</summary>
    internal TimeSpan AttemptTimeout(ApiEndpoint endpoint)
        => MaxRetries > 0 && endpoint.IsIdempotent ? _attemptTimeout : System.Threading.Timeout.InfiniteTimeSpan;
}
