using Chatwright.Generated;
using Chatwright.Json;

namespace Chatwright.Protocol;

/// <summary>Turns a request into the bytes that are sent.</summary>
internal static class RequestWriter
{
    /// <summary>Writes a request into pooled memory. The caller owns it, and disposes it after the sending.</summary>
    /// <param name="request">The request.</param>
    /// <exception cref="ArgumentException">The request holds what JSON cannot: NaN or infinity, half a surrogate pair, a null element.</exception>
    internal static PooledBytes Write<TRequest>(TRequest request)
        where TRequest : IJsonWritable<TRequest>
    {
        var json = new JsonOutput();
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
