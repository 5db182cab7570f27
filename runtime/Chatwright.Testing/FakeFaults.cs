using System.Text;
using Chatwright.Testing.Faults;
using Chatwright.Testing.Http;
using Chatwright.Testing.TencentChat;

namespace Chatwright.Testing;

/// <summary>Faults that the fake injects into upcoming requests, to all endpoints or to one.</summary>
/// <remarks>
/// The first delay and the first other fault that match a request apply to it, in the order in which they were added, before any check of the
/// request. <c>path</c> is the path of an endpoint, such as <c>v4/recentcontact/get_list</c>, and need not be known to the fake; null matches all
/// endpoints. <c>times</c> is the number of requests that a fault applies to. Safe for concurrent use.
/// </remarks>
public sealed class FakeFaults
{
    private readonly FaultQueue _faults;

    internal FakeFaults(FaultQueue faults) => _faults = faults;

    /// <summary>The number of requests that faults still apply to.</summary>
    public long Pending => _faults.Pending;

    /// <summary>Returns an error in the envelope, with HTTP status 200. The request is not carried out.</summary>
    /// <param name="code">The error code, such as 60007.</param>
    /// <param name="info">The error text; null for a default text.</param>
    /// <param name="path">The endpoint; null for all.</param>
    /// <param name="times">The number of requests; at least 1.</param>
    /// <returns>These faults.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="code"/> is 0, which is success, or <paramref name="times"/> is below 1.
    /// </exception>
    public FakeFaults Fail(long code, string? info = null, string? path = null, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfZero(code);
        var response = ErrorResponse.Create((TencentChatErrorCode)code, info ?? "The fake was told to fail.");
        return Add(new(path, times) { Response = response });
    }

    /// <summary>Returns a response of your own. The request is not carried out.</summary>
    /// <param name="body">The response body.</param>
    /// <param name="status">The HTTP status, from 200 to 599.</param>
    /// <param name="contentType">The response's media type.</param>
    /// <param name="path">The endpoint; null for all.</param>
    /// <param name="times">The number of requests; at least 1.</param>
    /// <returns>These faults.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> or <paramref name="contentType"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> or <paramref name="times"/> is out of its range.</exception>
    public FakeFaults Answer(string body, int status = 200, string contentType = "application/json", string? path = null, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(contentType);
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return Add(new(path, times) { Response = new(status, contentType, Encoding.UTF8.GetBytes(body)) });
    }

    /// <summary>Carries the request out, announces the whole response, and breaks the connection in the middle of it.</summary>
    /// <param name="afterBytes">The number of bytes of the body that are sent before; at least 0. A body that is not longer arrives whole.</param>
    /// <param name="path">The endpoint; null for all.</param>
    /// <param name="times">The number of requests; at least 1.</param>
    /// <returns>These faults.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="afterBytes"/> or <paramref name="times"/> is out of its range.</exception>
    public FakeFaults Cut(int afterBytes, string? path = null, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterBytes);
        return Add(new(path, times) { CutAfter = afterBytes });
    }

    /// <summary>
    /// Carries the request out, or applies another fault, and delays the response: a caller that gives up meanwhile cannot know whether the
    /// request was carried out.
    /// </summary>
    /// <param name="by">The delay, by the clock of the fake. More than zero, at most <see cref="int.MaxValue"/> milliseconds.</param>
    /// <param name="path">The endpoint; null for all.</param>
    /// <param name="times">The number of requests; at least 1.</param>
    /// <returns>These faults.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> or <paramref name="times"/> is out of its range.</exception>
    public FakeFaults Delay(TimeSpan by, string? path = null, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(by, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(by, TimeSpan.FromMilliseconds(int.MaxValue));
        return Add(new(path, times) { Delay = by });
    }

    /// <summary>Removes all pending faults.</summary>
    public void Clear() => _faults.Clear();

    private FakeFaults Add(Fault fault)
    {
        _faults.Add(fault);
        return this;
    }
}
