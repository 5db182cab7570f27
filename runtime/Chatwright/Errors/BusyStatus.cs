using System.Net;

namespace Chatwright.Errors;

/// <summary>The HTTP statuses of a passing condition, after which the same request may succeed: 429, 502, 503 and 504.</summary>
/// <remarks>500 is none of them: the same request usually meets the same fault again.</remarks>
internal static class BusyStatus
{
    internal static bool Includes(int status) => (HttpStatusCode)status is HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}
