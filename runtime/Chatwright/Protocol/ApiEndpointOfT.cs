using System.ComponentModel;

namespace Chatwright.CodeGeneration;

/// <summary>One endpoint as described.</summary>
/// <typeparam name="TRequest">The request's body.</typeparam>
/// <typeparam name="TResponse">The response's body.</typeparam>
/// <param name="service">The service that it belongs to.</param>
/// <param name="path">Its path below the host, with no slash at the start.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiEndpoint<TRequest, TResponse>(ApiService service, string path) : ApiEndpoint(service, path)
    where TRequest : IJsonWritable<TRequest>
    where TResponse : ApiResponse, IJsonReadable<TResponse>;
