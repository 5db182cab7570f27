using System.Text;
using Chatwright.Testing.Http;

namespace Chatwright.Testing.Requests;

/// <summary>The latest requests, without their signatures.</summary>
internal sealed class RequestLog(int capacity)
{
    private readonly Queue<LoggedRequest> _requests = new();

    internal void Add(IncomingRequest request)
    {
        if (capacity == 0)
            return;
        var entry = new LoggedRequest(request.Method, request.Path, WithoutSignature(request.Query), Encoding.UTF8.GetString(request.Body.Span));
        lock (_requests)
        {
            if (_requests.Count == capacity)
                _requests.Dequeue();
            _requests.Enqueue(entry);
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
            _requests.Clear();
    }

    /// <summary>The name is compared without case, so that a misspelt parameter does not reveal the signature.</summary>
    private static string WithoutSignature(string query)
        => string.Join('&', query.Split('&').Where(static pair => !pair.StartsWith("usersig=", StringComparison.OrdinalIgnoreCase)));
}
