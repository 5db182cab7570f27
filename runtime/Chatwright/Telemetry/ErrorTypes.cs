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
        ApiErrorException { Code: not 0 } error => error.Code.ToString(CultureInfo.InvariantCulture),
        ApiResponseException { StatusCode: { } status } => status.ToString(CultureInfo.InvariantCulture),
        ApiConnectionException { HttpRequestError: not HttpRequestError.Unknown } request
            => JsonNamingPolicy.SnakeCaseLower.ConvertName(request.HttpRequestError.ToString()),
        OperationCanceledException => typeof(OperationCanceledException).FullName!,
        _ => failure.GetType().FullName!,
    };
}
