using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>The contract of every generated client, for code that creates any of them.</summary>
/// <typeparam name="TSelf">The client.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IApiClient<TSelf> : IDisposable
    where TSelf : IApiClient<TSelf>
{
    /// <summary>The service that the client calls.</summary>
    static abstract ApiService Service { get; }

    /// <summary>The documented hosts of the service, each with the name of its region. Empty unless the client was generated for hosting.</summary>
    static virtual ApiList<ApiHost> Regions => default;

    /// <summary>The call that a health check makes by default; null when the service's description marks none.</summary>
    static virtual Func<TSelf, CancellationToken, Task>? Probe => null;

    /// <summary>A client over a transport, which it then owns.</summary>
    /// <param name="transport">The transport that makes its calls.</param>
    static abstract TSelf Create(ApiTransport transport);
}
