using System.ComponentModel;
using System.Net;
using Chatwright.Transport;

namespace Chatwright.CodeGeneration;

/// <summary>Creates the connections of clients: those that a client has of its own, and those that a host gives it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ClientConnections
{
    /// <summary>The maximum age of a connection, so that a change in the DNS takes effect.</summary>
    private static readonly TimeSpan s_lifetime = TimeSpan.FromMinutes(5);

    /// <summary>Half of a call's default timeout, so that an unreachable host leaves time for another.</summary>
    private static readonly TimeSpan s_connectTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Creates connections: without redirects, without cookies, without spans of their own.</summary>
    /// <param name="options">The options of the client, which are valid.</param>
    /// <returns>The connections, which their owner disposes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    public static SocketsHttpHandler Create(ApiClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var handler = new SocketsHttpHandler
        {
            PooledConnectionLifetime = s_lifetime,
            PooledConnectionIdleTimeout = options.ConnectionIdleTimeout,
            ConnectTimeout = s_connectTimeout,
            AllowAutoRedirect = false,
            UseCookies = false,
            // Without a propagator .NET creates no span of its own. AttemptTelemetry has created that of the request.
            ActivityHeadersPropagator = null,
        };
        if (FeatureSwitches.CompressedResponses)
            handler.AutomaticDecompression = DecompressionMethods.All;
        return handler;
    }
}
