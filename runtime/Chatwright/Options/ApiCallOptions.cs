namespace Chatwright;

/// <summary>Options for some calls of a client. What is not set stays as the client has it.</summary>
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
    /// Headers to add to each request, by name; letter case does not count. Empty by default. Headers of the content, such as <c>Content-Type</c>,
    /// cannot be set.
    /// </summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}
