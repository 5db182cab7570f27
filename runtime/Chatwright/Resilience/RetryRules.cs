using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Chatwright.Generated;

namespace Chatwright.Resilience;

/// <summary>The table of what may follow a failure, by the failure and by the endpoint's description.</summary>
internal static class RetryRules
{
    /// <summary>The advice for a failure. A write is repeated only if the service refused it or nothing was sent.</summary>
    internal static ApiRetry Advice(Exception failure, ApiEndpoint endpoint) => failure switch
    {
        ApiException error => error.Refused || endpoint.IsIdempotent ? error.Retry : ApiRetry.Never,
        HttpRequestException when IsConnectFailure(failure) => ApiRetry.Backoff,
        _ when !endpoint.IsIdempotent => ApiRetry.Never,
        TimeoutException => ApiRetry.Backoff,
        HttpRequestException http when IsBroken(http) => ApiRetry.Backoff,
        ProtocolException { HttpStatus: { } status } when IsTransient(status) => ApiRetry.Backoff,
        _ => ApiRetry.Never,
    };

    /// <summary>The shortest wait that the service asks for.</summary>
    internal static TimeSpan MinWait(Exception failure) => failure switch
    {
        ApiException error => error.RetryAfter,
        ProtocolException { RetryAfter: { } wait } => wait,
        _ => TimeSpan.Zero,
    };

    /// <summary>
    /// True if no connection was made, so that nothing of the request was sent. A certificate that is not trusted does not count: another attempt
    /// would meet it again.
    /// </summary>
    internal static bool IsConnectFailure(Exception failure)
        => failure is HttpRequestException { HttpRequestError: var error } && IsOfConnecting(error)
            && !InnerExceptions(failure).Any(static inner => inner is AuthenticationException);

    /// <summary>True if an error means that there was no connection to send anything on.</summary>
    internal static bool IsOfConnecting(HttpRequestError error)
        => error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    /// <summary>True if a connection ended early. What a handler threw for reasons of its own does not count.</summary>
    private static bool IsBroken(HttpRequestException failure)
        => failure.HttpRequestError is HttpRequestError.ResponseEnded or HttpRequestError.HttpProtocolError
            || (failure.HttpRequestError == HttpRequestError.Unknown
                && InnerExceptions(failure).Any(static inner => inner is IOException or SocketException || IsConnectFailure(inner)));

    private static bool IsTransient(HttpStatusCode status)
        => status is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static IEnumerable<Exception> InnerExceptions(Exception failure)
    {
        for (var inner = failure.InnerException; inner is not null; inner = inner.InnerException)
            yield return inner;
    }
}
