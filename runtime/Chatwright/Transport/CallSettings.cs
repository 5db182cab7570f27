using Chatwright.CodeGeneration;
using Chatwright.Resilience;

namespace Chatwright.Transport;

/// <summary>The options that a view can change for its calls, copied when the client or the view was made.</summary>
internal sealed class CallSettings
{
    private readonly TimeSpan _attemptTimeout;
    private readonly string[] _secrets;
    private volatile RequestSecrets? _last;

    private CallSettings(
        TimeSpan timeout, TimeSpan attemptTimeout, int maxRetries, Backoff backoff, KeyValuePair<string, string>[] headers, bool capturesBody)
    {
        (Timeout, _attemptTimeout, MaxRetries, Backoff) = (timeout, attemptTimeout, maxRetries, backoff);
        (Headers, CapturesBody, _secrets) = (headers, capturesBody, RequestSecrets.Of(headers));
    }

    /// <summary>The maximum duration of a call as a whole.</summary>
    internal TimeSpan Timeout { get; }

    /// <summary>The maximum number of attempts after the first one; 0 if retries are off.</summary>
    internal int MaxRetries { get; }

    internal Backoff Backoff { get; }

    /// <summary>The headers to add to each request.</summary>
    internal KeyValuePair<string, string>[] Headers { get; }

    /// <summary>True if responses keep their bodies as text.</summary>
    internal bool CapturesBody { get; }

    internal static CallSettings Of(ApiClientOptions options)
    {
        var retry = options.Retry;
        return new(options.Timeout, retry.AttemptTimeout, retry.MaxRetries, new(retry.Delay, retry.MaxDelay), [], capturesBody: false);
    }

    internal CallSettings With(ApiCallOptions options) => new(
        options.Timeout ?? Timeout,
        options.AttemptTimeout ?? _attemptTimeout,
        options.MaxRetries ?? MaxRetries,
        Backoff,
        Join(Headers, options.Headers),
        options.CaptureBody ?? CapturesBody);

    /// <summary>Gets the secrets of a request with a credential. They are kept until the credential changes.</summary>
    internal RequestSecrets SecretsOf(ApiCredential credential)
        => _last is { } last && last.Credential == credential ? last : _last = new(credential, _secrets, []);

    /// <summary>The headers of a view: those of its client and its own, which replace the client's by name.</summary>
    private static KeyValuePair<string, string>[] Join(KeyValuePair<string, string>[] ofClient, IDictionary<string, string> own)
    {
        if (own.Count == 0)
            return ofClient;
        var all = new Dictionary<string, string>(ofClient, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in own)
            all[name] = value;
        return [.. all];
    }

    /// <summary>The maximum duration of one attempt. An attempt that no other may follow has the call's whole time.</summary>
    internal TimeSpan AttemptTimeout(ApiEndpoint endpoint)
        => MaxRetries > 0 && endpoint.IsIdempotent ? _attemptTimeout : System.Threading.Timeout.InfiniteTimeSpan;
}
