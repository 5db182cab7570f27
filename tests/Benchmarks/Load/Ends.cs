using System.Collections.Concurrent;
using Chatwright;

namespace Benchmarks.Load;

/// <summary>Counts the ends of calls. A run has failed if a call ended in no known way, or in two.</summary>
internal sealed class Ends
{
    private readonly ConcurrentDictionary<string, int> _known = [];
    private readonly ConcurrentQueue<string> _unknown = [];

    public int Total => _known.Values.Sum() + _unknown.Count;

    public IEnumerable<KeyValuePair<string, int>> Known => _known.OrderByDescending(end => end.Value);

    public IReadOnlyCollection<string> Unknown => _unknown;

    public void Succeeded() => Count("succeeded");

    public void Mixed(string user, string response) => _unknown.Enqueue($"{user} received {response}");

    public void Failed(Exception error, bool wasCancelled)
    {
        switch (error)
        {
            case OperationCanceledException when wasCancelled:
                Count("cancelled by the caller");
                break;
            case ApiErrorException { Code: 60007 or 50004 or 70001 or 10004 } refusal:
                Count($"error code {refusal.Code}");
                break;
            case ApiResponseException { StatusCode: not null }:
                Count("HTTP status 502");
                break;
            case ApiResponseException { ResponseBody: "" }:
                Count("empty response");
                break;
            case ApiConnectionException:
                Count("connection broken");
                break;
            case ApiTimeoutException:
                Count("timeout");
                break;
            default:
                _unknown.Enqueue(error.ToString());
                break;
        }
    }

    private void Count(string end) => _known.AddOrUpdate(end, 1, static (_, count) => count + 1);
}
