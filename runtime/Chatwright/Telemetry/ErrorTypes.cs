using System.Globalization;
using System.Text.Json;

namespace Chatwright;

/// <summary>The attribute <c>error.type</c>: few different values, none with anybody's data in it.</summary>
internal static class ErrorTypes
{
    /// <summary>The API's code, the HTTP status, .NET's name for a failed request (as its own metrics have it), else the type of the exception.</summary>
    internal static string Of(Exception fault) => fault switch
    {
        ApiException { Code: not 0 } answer => answer.Code.ToString(CultureInfo.InvariantCulture),
        ProtocolException { HttpStatus: { } status } => ((int)status).ToString(CultureInfo.InvariantCulture),
        HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } request => JsonNamingPolicy.SnakeCaseLower.ConvertName(request.HttpRequestError.ToString()),
        _ => fault.GetType().FullName!,
    };
}
