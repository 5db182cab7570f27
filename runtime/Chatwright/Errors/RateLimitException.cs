namespace Chatwright;

/// <summary>
/// The exception that is thrown when a limiter refuses the permit of an attempt: too many calls wait already, or the application's limiter
/// refused. The attempt was not sent.
/// </summary>
public class RateLimitException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="RateLimitException"/> class.</summary>
    /// <param name="endpoint">The path of the endpoint, such as <c>v4/recentcontact/get_list</c>.</param>
    /// <param name="innerException">The exception that caused it, if any.</param>
    /// <exception cref="ArgumentNullException"><paramref name="endpoint"/> is null.</exception>
    public RateLimitException(string endpoint, Exception? innerException = null)
        : base($"{endpoint}: the rate limiter refused the permit, so the attempt was not sent.", innerException)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        Endpoint = endpoint;
    }

    /// <summary>The path of the endpoint, such as <c>v4/recentcontact/get_list</c>.</summary>
    public string Endpoint { get; }

    /// <summary>The time until the limiter expects to have a permit; null if it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
