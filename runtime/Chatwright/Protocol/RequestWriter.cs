using Chatwright.CodeGeneration;
using Chatwright.Json;

namespace Chatwright.Protocol;

/// <summary>Writes the bytes of a request.</summary>
internal static class RequestWriter
{
    /// <summary>Writes a request into pooled memory, which the caller disposes after sending.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="ArgumentException">The request cannot be written as JSON: NaN, infinity, half a surrogate pair, a null element.</exception>
    internal static PooledBytes Write<TRequest>(TRequest request)
        where TRequest : IJsonWritable<TRequest>
    {
        var json = new JsonOutput { IsBody = true };
        try
        {
            TRequest.Write(ref json, request);
            return json.Detach();
        }
        finally
        {
            json.Dispose();
        }
    }
}
