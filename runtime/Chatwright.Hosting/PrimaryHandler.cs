using System.Net;

namespace Chatwright.Hosting;

/// <summary>
/// Creates the same connections as a client without a host: no redirects and no cookies.
/// </summary>
internal static class PrimaryHandler
{
    private static readonly TimeSpan s_connectTimeout = TimeSpan.FromSeconds(5);

    internal static HttpMessageHandler Create() => new SocketsHttpHandler
    {
        ConnectTimeout = s_connectTimeout,
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        // Without a propagator .NET creates no span of its own: the client has created that of the request.
        ActivityHeadersPropagator = null,
    };
}
