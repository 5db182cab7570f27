using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>The parts of a compiled client that the emitted endpoints of another project use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ApiExtension
{
    /// <summary>Gets the service of a client.</summary>
    /// <typeparam name="TClient">The client.</typeparam>
    /// <returns>The service.</returns>
    public static ApiService ServiceOf<TClient>()
        where TClient : IApiClient<TClient>
        => TClient.Service;

    /// <summary>Gets the transport of a client, with the options that the client has for its calls.</summary>
    /// <param name="client">The client.</param>
    /// <returns>The transport, which the client still owns.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The client was created for mocking.</exception>
    public static ApiTransport TransportOf(IApiCaller client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.Transport;
    }
}
