namespace Chatwright;

/// <summary>A limiter gave no permit for a call: too many calls wait already, or a limiter of the application's own refused. Nothing was sent by that try.</summary>
public class RateLimitException : Exception
{
    /// <summary>Creates the error of one call.</summary>
    /// <param name="endpoint">The path of the endpoint, such as <c>v4/recentcontact/get_list</c>.</param>
    /// <param name="innerException">What led to it, if anything did.</param>
    /// <exception cref="ArgumentNullException"><paramref name="endpoint"/> is null.</exception>
    public RateLimitException(string endpoint, Exception? innerException = null)
        : base($"{endpoint}: the rate limiter gave no permit.", innerException)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        Endpoint = endpoint;
    }

    /// <summary>The path of the endpoint, such as <c>v4/recentcontact/get_list</c>.</summary>
    public string Endpoint { get; }

    /// <summary>When the limiter expects to have a permit, if it said so; else null.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
