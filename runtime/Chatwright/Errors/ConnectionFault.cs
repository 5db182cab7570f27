using System.Net.Sockets;
using System.Security.Authentication;

namespace Chatwright.Errors;

/// <summary>Classifies what HTTP stacks throw when no response arrives.</summary>
internal static class ConnectionFault
{
    /// <summary>The platform's name for a failure.</summary>
    internal static HttpRequestError ErrorOf(Exception? cause) => cause switch
    {
        HttpRequestException http => http.HttpRequestError,
        HttpIOException io => io.HttpRequestError,
        _ => HttpRequestError.Unknown,
    };

    /// <summary>Determines whether an error means that no connection was available.</summary>
    internal static bool IsOfConnecting(HttpRequestError error)
        => error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    /// <summary>True if a certificate is not trusted, or the two sides agree on no way to encrypt.</summary>
    internal static bool IsUntrusted(Exception? cause) => Any(cause, static it => it is AuthenticationException);

    /// <summary>True if the cause is a connection, and not a handler's own exception.</summary>
    internal static bool IsOfNetwork(Exception? cause)
        => Any(cause, static it => it is IOException or SocketException || IsOfConnecting(ErrorOf(it)));

    private static bool Any(Exception? exception, Predicate<Exception> isOfKind)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (isOfKind(exception))
                return true;
        }
        return false;
    }
}
