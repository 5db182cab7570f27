using System.Globalization;
using System.Text.Json;

namespace Chatwright.Telemetry;

/// <summary>The values of the attribute <c>error.type</c>: few, and without personal data.</summary>
internal static class ErrorTypes
{
    /// <summary>
    /// Gets the API's code, the HTTP status, .NET's name for a failed request (as in its metrics), else the type of the exception.
    /// </summary>
    internal static string Of(Exception failure) => failure switch
    {
        ApiException { Code: not 0 } error => error.Code.ToString(CultureInfo.InvariantCulture),
        ProtocolException { HttpStatus: { } status } => ((int)status).ToString(CultureInfo.InvariantCulture),
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } request
            => JsonNamingPolicy.SnakeCaseLower.ConvertName(request.HttpRequestError.ToString()),
        _ => failure.GetType().FullName!,
    };
}
