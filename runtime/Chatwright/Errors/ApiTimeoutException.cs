namespace Chatwright;

/// <summary>The exception that is thrown when a call or its last attempt takes longer than a limit of the options allows.</summary>
/// <remarks>
/// <see cref="Exception.Message"/> names the option. <see cref="Exception.InnerException"/> is the failure of the attempt before, or the
/// cancellation that the limit caused.
/// </remarks>
public sealed class ApiTimeoutException : ChatwrightException
{
    /// <summary>Initializes a new instance of the <see cref="ApiTimeoutException"/> class.</summary>
    /// <param name="endpoint">The path of the endpoint, such as <c>v4/recentcontact/get_list</c>.</param>
    /// <param name="problem">The problem, in words that fit after "endpoint: ".</param>
    /// <param name="innerException">The exception that caused it, if any.</param>
    /// <exception cref="ArgumentNullException"><paramref name="endpoint"/> or <paramref name="problem"/> is null.</exception>
    public ApiTimeoutException(string endpoint, string problem, Exception? innerException = null)
        : base(endpoint, problem, ApiExecution.Unknown, innerException)
    {
    }

    /// <summary>
    /// <see langword="true"/> if the call ended while its next attempt waited for a permit of a rate limit; otherwise, <see langword="false"/>. That
    /// attempt was not sent.
    /// </summary>
    public bool IsPermitTimeout { get; init; }

    /// <summary>Always <see langword="true"/>.</summary>
    public override bool IsTransient => true;
}
