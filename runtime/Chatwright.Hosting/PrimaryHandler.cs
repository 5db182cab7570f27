using System.Net;

namespace Chatwright.Hosting;

/// <summary>
/// Creates the same connections as a client without a host: no redirects and no cookies.
/// </summary>
internal static class PrimaryHandler
{
    private static readonly TimeSpan s_connectTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Gets the handler at the end of the chain: the one that the options set, or new connections.</summary>
    internal static HttpMessageHandler Of(ApiClientOptions options)
        => options.Handler is { } given ? new BorrowedHandler(given) : Create(options);

    private static SocketsHttpHandler Create(ApiClientOptions options) => new()
    {
        PooledConnectionIdleTimeout = options.ConnectionIdleTimeout,
        ConnectTimeout = s_connectTimeout,
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        // Without a propagator .NET creates no span of its own: the client has created that of the request.
        ActivityHeadersPropagator = null,
    };
}
