using Chatwright.CodeGeneration;
using Chatwright.Testing.Json;

namespace Chatwright.Testing;

/// <summary>Extension methods for <see cref="FakeSetup{TRequest, TResponse}"/>.</summary>
public static class FakeSetupExtensions
{
    /// <summary>Returns a response that reports success. The request is not executed.</summary>
    /// <typeparam name="TRequest">The type of the request.</typeparam>
    /// <typeparam name="TResponse">
    /// The type of the response. It must be writable, which it is unless the client is generated with <c>ChatwrightJson</c> set to <c>wire</c>.
    /// </typeparam>
    /// <param name="setup">The setup.</param>
    /// <param name="response">The response.</param>
    /// <returns>The same setup.</returns>
    /// <exception cref="ArgumentNullException">A parameter is null.</exception>
    public static FakeSetup Respond<TRequest, TResponse>(this FakeSetup<TRequest, TResponse> setup, TResponse response)
        where TRequest : IJsonWritable<TRequest>
        where TResponse : ApiResponse, IJsonModel<TResponse>
    {
        ArgumentNullException.ThrowIfNull(setup);
        ArgumentNullException.ThrowIfNull(response);
        var json = ModelJson<TResponse>.Write(response);
        return setup.Succeed(_ => json);
    }
}
