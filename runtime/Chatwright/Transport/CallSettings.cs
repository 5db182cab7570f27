using Chatwright.CodeGeneration;
using Chatwright.Resilience;

namespace Chatwright.Transport;

/// <summary>The options that a view can change for its calls, copied when the client or the view was made.</summary>
internal sealed class CallSettings
{
    private readonly TimeSpan _attemptTimeout;

    private CallSettings(TimeSpan timeout, TimeSpan attemptTimeout, int maxRetries, Backoff backoff, KeyValuePair<string, string>[] headers)
        => (Timeout, _attemptTimeout, MaxRetries, Backoff, Headers) = (timeout, attemptTimeout, maxRetries, backoff, headers);

    /// <summary>The maximum duration of a call as a whole.</summary>
    internal TimeSpan Timeout { get; }

    /// <summary>The maximum number of attempts after the first one; 0 if retries are off.</summary>
    internal int MaxRetries { get; }

    internal Backoff Backoff { get; }

    /// <summary>The headers to add to each request.</summary>
    internal KeyValuePair<string, string>[] Headers { get; }

    internal static CallSettings Of(ApiClientOptions options)
    {
        var retry = options.Retry;
        return new(options.Timeout, retry.AttemptTimeout, retry.MaxRetries, new(retry.Delay, retry.MaxDelay), []);
    }

    internal CallSettings With(ApiCallOptions options) => new(
        options.Timeout ?? Timeout,
        options.AttemptTimeout ?? _attemptTimeout,
        options.MaxRetries ?? MaxRetries,
        Backoff,
        CallHeaders.Join(Headers, options.Headers));

    /// <summary>The maximum duration of one attempt. An attempt that no other may follow has the call's whole time.</summary>
    internal TimeSpan AttemptTimeout(ApiEndpoint endpoint)
        => MaxRetries > 0 && endpoint.IsIdempotent ? _attemptTimeout : System.Threading.Timeout.InfiniteTimeSpan;
}
