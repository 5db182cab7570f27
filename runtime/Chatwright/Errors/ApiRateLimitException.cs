namespace Chatwright;

/// <summary>The exception that is thrown when a rate limiter refuses an attempt: too many calls wait already. The attempt was not sent.</summary>
public sealed class ApiRateLimitException : ChatwrightException
{
    /// <summary>Initializes a new instance of the <see cref="ApiRateLimitException"/> class.</summary>
    /// <param name="endpoint">The path of the endpoint, such as <c>v4/recentcontact/get_list</c>.</param>
    /// <param name="problem">The problem, in words that fit after "endpoint: ".</param>
    /// <param name="innerException">The exception that caused it, if any.</param>
    /// <exception cref="ArgumentNullException"><paramref name="endpoint"/> or <paramref name="problem"/> is null.</exception>
    public ApiRateLimitException(string endpoint, string problem, Exception? innerException = null)
        : base(endpoint, problem, ApiExecution.NotExecuted, innerException)
    {
    }

    /// <summary>Always <see langword="true"/>.</summary>
    public override bool IsTransient => true;
}
