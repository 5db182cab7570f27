using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Chatwright.Generated;

namespace Chatwright;

/// <summary>What may be done after a fault, by the fault and by what the endpoint's description says.</summary>
internal static class RetryRules
{
    /// <summary>Whether the call may be sent again. What is neither refused nor harmless to repeat is not.</summary>
    internal static ApiRetry Advice(Exception fault, ApiEndpoint endpoint) => fault switch
    {
        ApiException answer => answer.Refused || endpoint.IsIdempotent ? answer.Retry : ApiRetry.Never,
        HttpRequestException when IsConnectFailure(fault) => ApiRetry.Backoff,
        _ when !endpoint.IsIdempotent => ApiRetry.Never,
        TimeoutException => ApiRetry.Backoff,
        HttpRequestException http when IsBroken(http) => ApiRetry.Backoff,
        ProtocolException { HttpStatus: { } status } when IsPassing(status) => ApiRetry.Backoff,
        _ => ApiRetry.Never,
    };

    /// <summary>The least wait that the answer asks for.</summary>
    internal static TimeSpan LeastWait(Exception fault) => fault switch
    {
        ApiException answer => answer.RetryAfter,
        ProtocolException { RetryAfter: { } wait } => wait,
        _ => TimeSpan.Zero,
    };

    /// <summary>Whether no connection was made, so that not a byte of the request was sent. A certificate that is not trusted is another matter: asking again does not mend it.</summary>
    internal static bool IsConnectFailure(Exception fault)
        => fault is HttpRequestException { HttpRequestError: var error } && HttpFaults.IsOfConnecting(error) && !Inside(fault).Any(static inner => inner is AuthenticationException);

    /// <summary>Whether a connection ended in the middle. What a handler threw for reasons of its own is none of that.</summary>
    private static bool IsBroken(HttpRequestException fault)
        => fault.HttpRequestError is HttpRequestError.ResponseEnded or HttpRequestError.HttpProtocolError
            || (fault.HttpRequestError == HttpRequestError.Unknown && Inside(fault).Any(static inner => inner is IOException or SocketException || IsConnectFailure(inner)));

    private static bool IsPassing(HttpStatusCode status)
        => status is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static IEnumerable<Exception> Inside(Exception fault)
    {
        for (var inner = fault.InnerException; inner is not null; inner = inner.InnerException)
            yield return inner;
    }
}
