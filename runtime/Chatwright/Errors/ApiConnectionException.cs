using Chatwright.Errors;

namespace Chatwright;

/// <summary>
/// The exception that is thrown when no complete response arrives: the host cannot be reached, the connection breaks, or an HTTP handler fails.
/// </summary>
public sealed class ApiConnectionException : ChatwrightException
{
    private readonly bool _isUntrusted;
    private readonly bool _isOfNetwork;

    /// <summary>Initializes a new instance of the <see cref="ApiConnectionException"/> class.</summary>
    /// <param name="endpoint">The path of the endpoint, such as <c>v4/recentcontact/get_list</c>.</param>
    /// <param name="problem">The problem, in words that fit after "endpoint: ".</param>
    /// <param name="innerException">
    /// The exception that caused it, such as an <see cref="HttpRequestException"/> or <see cref="IOException"/>; null if there is none.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="endpoint"/> or <paramref name="problem"/> is null.</exception>
    public ApiConnectionException(string endpoint, string problem, Exception? innerException = null)
        : this(endpoint, problem, innerException, innerException)
    {
    }

    /// <param name="endpoint">The path of the endpoint.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="innerException">The cause; null if it must not be shown.</param>
    /// <param name="cause">The cause.</param>
    internal ApiConnectionException(string endpoint, string problem, Exception? innerException, Exception? cause)
        : base(endpoint, problem, ApiExecution.Unknown, innerException)
    {
        HttpRequestError = ConnectionFault.ErrorOf(cause);
        _isUntrusted = ConnectionFault.IsUntrusted(cause);
        _isOfNetwork = cause is null || ConnectionFault.IsOfNetwork(cause);
    }

    /// <summary>The kind of the failure, as .NET names it. By default that of <see cref="Exception.InnerException"/>.</summary>
    public HttpRequestError HttpRequestError { get; init; }

    /// <summary>
    /// <see langword="true"/> if no connection was made, or the connection broke; otherwise, <see langword="false"/>, as for a certificate that is
    /// not trusted or a handler's own exception.
    /// </summary>
    public override bool IsTransient => HttpRequestError switch
    {
        HttpRequestError.ResponseEnded or HttpRequestError.HttpProtocolError => true,
        HttpRequestError.Unknown => _isOfNetwork && !_isUntrusted,
        _ => IsConnectFailure,
    };

    /// <summary>True if no connection was made. A certificate that is not trusted does not count: another attempt would meet it again.</summary>
    internal bool IsConnectFailure => ConnectionFault.IsOfConnecting(HttpRequestError) && !_isUntrusted;
}
