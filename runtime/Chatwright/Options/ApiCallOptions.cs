using Chatwright.Validation;

namespace Chatwright;

/// <summary>Options for some calls of a client. An option that is not set stays as the client has it.</summary>
/// <example><code>
/// var patient = client.WithOptions(new() { Timeout = TimeSpan.FromMinutes(2), MaxRetries = 8 });
/// </code></example>
public sealed class ApiCallOptions
{
    /// <summary>
    /// The maximum duration of a call, as <see cref="ApiClientOptions.Timeout"/>. Null, the default, keeps the client's.
    /// </summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>
    /// The maximum duration of one attempt, as <see cref="ApiRetryOptions.AttemptTimeout"/>. Null, the default, keeps the client's.
    /// </summary>
    public TimeSpan? AttemptTimeout { get; set; }

    /// <summary>
    /// The maximum number of attempts after the first one, as <see cref="ApiRetryOptions.MaxRetries"/>. 0 switches retries off. Null, the default,
    /// keeps the client's.
    /// </summary>
    public int? MaxRetries { get; set; }

    /// <summary>
    /// <see langword="true"/> to keep the body of each response as text, at most its first 64 KiB, in <see cref="ApiResponseInfo.Body"/>;
    /// <see langword="false"/> not to keep it. Null, the default, keeps the client's choice, which is not to keep it.
    /// </summary>
    public bool? CaptureBody { get; set; }

    /// <summary>
    /// Headers to add to each request, by name; letter case does not count in names. Empty by default. Setting a header throws an
    /// <see cref="ArgumentException"/> if its name or its value is not valid, or if it describes the connection or the body, which is up to the
    /// client: <c>Host</c>, <c>Content-Type</c>, <c>Content-Length</c>, and others.
    /// </summary>
    public IDictionary<string, string> Headers { get; } = new RequestHeaders();
}
