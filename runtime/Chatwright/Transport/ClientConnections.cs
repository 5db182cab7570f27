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

    /// <summary>Time for a connection around the world, for one lost packet too: the first one is sent again after a second.</summary>
    private static readonly TimeSpan s_maxConnectTimeout = TimeSpan.FromSeconds(2);

    /// <summary>The resolution of timers.</summary>
    private static readonly TimeSpan s_minConnectTimeout = TimeSpan.FromMilliseconds(1);

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
            ConnectTimeout = ConnectTimeoutOf(options),
            AllowAutoRedirect = false,
            UseCookies = false,
            // Without a propagator .NET creates no span of its own. AttemptTelemetry has created that of the request.
            ActivityHeadersPropagator = null,
        };
        if (FeatureSwitches.CompressedResponses)
            handler.AutomaticDecompression = DecompressionMethods.All;
        return handler;
    }

    /// <summary>
    /// Gets the time after which a host that accepts no connection is given up. It must end before the attempt and the call do: what ends those
    /// does not tell such a host from a slow one, and no call would go to its backup.
    /// </summary>
    private static TimeSpan ConnectTimeoutOf(ApiClientOptions options)
    {
        var timeout = Min(s_maxConnectTimeout, Min(HalfOf(options.Timeout), HalfOf(options.Retry.AttemptTimeout)));
        return timeout > s_minConnectTimeout ? timeout : s_minConnectTimeout;
    }

    private static TimeSpan HalfOf(TimeSpan timeout) => timeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : timeout / 2;

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
