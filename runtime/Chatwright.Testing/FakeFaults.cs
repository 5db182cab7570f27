using System.Text;
using Chatwright.Testing.Chat;
using Chatwright.Testing.Http;

namespace Chatwright.Testing;

/// <summary>What is to go wrong, for the next requests or those to one endpoint.</summary>
/// <remarks>
/// Each request meets the first delay and the first other fault that are there for it, in the order in which they were added. A fault comes
/// before any check of
/// the request. <c>path</c> is an endpoint's, such as <c>v4/recentcontact/get_list</c>, one that the fake does not know included; null stands
/// for all.
/// <c>times</c> is how many requests a fault is for; <see cref="int.MaxValue"/> is as good as all. Safe for concurrent use.
/// </remarks>
public sealed class FakeFaults
{
    private readonly object _gate = new();
    private readonly List<Fault> _faults = [];

    internal FakeFaults()
    {
    }

    /// <summary>How many requests are still to meet a fault.</summary>
    public long Pending
    {
        get
        {
            lock (_gate)
                return _faults.Sum(static fault => (long)fault.Times);
        }
    }

    /// <summary>Answers with an error in the envelope, under HTTP 200. The request is not carried out.</summary>
    /// <param name="code">The error code, such as 60007.</param>
    /// <param name="info">The error text; null for one that says that it was asked for.</param>
    /// <param name="path">The endpoint; null for all.</param>
    /// <param name="times">For how many requests; at least 1.</param>
    /// <returns>These faults.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="code"/> is 0, which is success, or <paramref name="times"/> is below 1.
    /// </exception>
    public FakeFaults Fail(long code, string? info = null, string? path = null, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfZero(code);
        var answer = Failure.Answer((ChatErrorCode)code, info ?? "The fake was told to fail.");
        return Add(new(path, times) { Instead = answer });
    }

    /// <summary>Answers with a text of your own. The request is not carried out.</summary>
    /// <param name="body">The answer's body.</param>
    /// <param name="status">The HTTP status, from 200 to 599.</param>
    /// <param name="contentType">The answer's media type.</param>
    /// <param name="path">The endpoint; null for all.</param>
    /// <param name="times">For how many requests; at least 1.</param>
    /// <returns>These faults.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> or <paramref name="contentType"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> or <paramref name="times"/> is out of its range.</exception>
    public FakeFaults Answer(string body, int status = 200, string contentType = "application/json", string? path = null, int times = 1)
    {
        ArgumentNullException.ThrowIfNull(body);
        ArgumentNullException.ThrowIfNull(contentType);
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 200);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return Add(new(path, times) { Instead = new(status, contentType, Encoding.UTF8.GetBytes(body)) });
    }

    /// <summary>Carries the request out, announces the whole answer, and breaks the connection in the middle of it.</summary>
    /// <param name="afterBytes">How many bytes of the answer's body are sent before, at least 0. An answer that is no longer arrives whole.</param>
    /// <param name="path">The endpoint; null for all.</param>
    /// <param name="times">For how many requests; at least 1.</param>
    /// <returns>These faults.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="afterBytes"/> or <paramref name="times"/> is out of its range.</exception>
    public FakeFaults Cut(int afterBytes, string? path = null, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterBytes);
        return Add(new(path, times) { CutAfter = afterBytes });
    }

    /// <summary>
    /// Carries the request out, or meets another fault, and lets the answer wait: a caller that gives up meanwhile does not know what became of
    /// it.
    /// </summary>
    /// <param name="by">How long, by the clock of the fake. More than zero, at most <see cref="int.MaxValue"/> milliseconds.</param>
    /// <param name="path">The endpoint; null for all.</param>
    /// <param name="times">For how many requests; at least 1.</param>
    /// <returns>These faults.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> or <paramref name="times"/> is out of its range.</exception>
    public FakeFaults Delay(TimeSpan by, string? path = null, int times = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(by, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(by, TimeSpan.FromMilliseconds(int.MaxValue));
        return Add(new(path, times) { Delay = by });
    }

    /// <summary>Forgets all faults that were not met yet.</summary>
    public void Clear()
    {
        lock (_gate)
            _faults.Clear();
    }

    /// <summary>Takes the faults of one request.</summary>
    internal (Fault? Delay, Fault? Other) Take(string path)
    {
        lock (_gate)
        {
            if (_faults.Count == 0)
                return default;
            return (TakeFirst(path, isDelay: true), TakeFirst(path, isDelay: false));
        }
    }

    private FakeFaults Add(Fault fault)
    {
        lock (_gate)
            _faults.Add(fault);
        return this;
    }

    private Fault? TakeFirst(string path, bool isDelay)
    {
        var fault = _faults.Find(fault => fault.Delay is not null == isDelay && fault.IsFor(path));
        if (fault is not null && --fault.Times == 0)
            _faults.Remove(fault);
        return fault;
    }
}
