using System.Globalization;

namespace Chatwright.Telemetry;

/// <summary>The values of the attribute <c>error.type</c>: few, and without personal data.</summary>
internal static class ErrorTypes
{
    /// <summary>
    /// Gets the API's code, the HTTP status, .NET's name for a failed request (as in its metrics), else the type of the exception.
    /// </summary>
    internal static string Of(Exception failure) => failure switch
    {
        ApiErrorException { Code: not 0 } error => error.Code.ToString(CultureInfo.InvariantCulture),
        ApiResponseException { StatusCode: { } status } => status.ToString(CultureInfo.InvariantCulture),
        ApiConnectionException { HttpRequestError: not HttpRequestError.Unknown } request
            => NameOf(request.HttpRequestError),
        OperationCanceledException => typeof(OperationCanceledException).FullName!,
        _ => failure.GetType().FullName!,
    };

    private static string NameOf(HttpRequestError error) => error switch
    {
        HttpRequestError.NameResolutionError => "name_resolution_error",
        HttpRequestError.ConnectionError => "connection_error",
        HttpRequestError.SecureConnectionError => "secure_connection_error",
        HttpRequestError.HttpProtocolError => "http_protocol_error",
        HttpRequestError.ExtendedConnectNotSupported => "extended_connect_not_supported",
        HttpRequestError.VersionNegotiationError => "version_negotiation_error",
        HttpRequestError.UserAuthenticationError => "user_authentication_error",
        HttpRequestError.ProxyTunnelError => "proxy_tunnel_error",
        HttpRequestError.InvalidResponse => "invalid_response",
        HttpRequestError.ResponseEnded => "response_ended",
        HttpRequestError.ConfigurationLimitExceeded => "configuration_limit_exceeded",
        _ => "unknown",
    };
}
