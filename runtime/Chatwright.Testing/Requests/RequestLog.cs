using System.Text;
using Chatwright.Testing.Http;

namespace Chatwright.Testing.Requests;

/// <summary>The latest requests, without their signatures.</summary>
/// <param name="capacity">The maximum number of requests.</param>
/// <param name="maxBytes">The maximum memory that their texts take.</param>
internal sealed class RequestLog(int capacity, long maxBytes)
{
    private readonly Queue<LoggedRequest> _requests = new();
    private long _bytes;

    internal void Add(IncomingRequest request)
    {
        // Decided before the body becomes a text, which takes twice as much.
        if (capacity == 0 || 2L * request.Body.Length > maxBytes)
            return;
        var entry = new LoggedRequest(request.Method, request.Path, WithoutSignature(request.Query), Encoding.UTF8.GetString(request.Body.Span));
        lock (_requests)
        {
            _requests.Enqueue(entry);
            _bytes += BytesOf(entry);
            while (_requests.Count > capacity || _bytes > maxBytes)
                _bytes -= BytesOf(_requests.Dequeue());
        }
    }

    internal LoggedRequest[] Snapshot()
    {
        lock (_requests)
            return [.. _requests];
    }

    internal void Clear()
    {
        lock (_requests)
        {
            _requests.Clear();
            _bytes = 0;
        }
    }

    private static long BytesOf(LoggedRequest request) =>
        sizeof(char) * ((long)request.Method.Length + request.Path.Length + request.Query.Length + request.Body.Length);

    /// <summary>The name is compared without case, so that a misspelt parameter does not reveal the signature.</summary>
    private static string WithoutSignature(string query)
        => string.Join('&', query.Split('&').Where(static pair => !pair.StartsWith("usersig=", StringComparison.OrdinalIgnoreCase)));
}
