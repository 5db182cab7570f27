using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Chatwright.CodeGeneration;

namespace Chatwright.Resilience;

/// <summary>The table of retries, by the failure and the endpoint's description.</summary>
internal static class RetryRules
{
    /// <summary>Gets the advice for a failure. A write is repeated only if the service refused it or the request was not sent.</summary>
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

    /// <summary>Gets the minimum wait that the service demands.</summary>
    internal static TimeSpan MinWait(Exception failure) => failure switch
    {
        ApiException error => error.RetryAfter,
        ProtocolException { RetryAfter: { } wait } => wait,
        _ => TimeSpan.Zero,
    };

    /// <summary>
    /// Determines whether no connection was made, so that the request was not sent. An untrusted certificate does not count: it would fail
    /// again.
    /// </summary>
    internal static bool IsConnectFailure(Exception failure)
        => failure is HttpRequestException { HttpRequestError: var error } && IsOfConnecting(error)
            && !InnerExceptions(failure).Any(static inner => inner is AuthenticationException);

    /// <summary>Determines whether an error means that no connection was available.</summary>
    internal static bool IsOfConnecting(HttpRequestError error)
        => error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    /// <summary>Determines whether a connection ended early. Failures inside a handler do not count.</summary>
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
