namespace Chatwright.Paging;

/// <summary>
/// The requests of an enumeration, which show that one of them comes again. A service chooses their cursors, so only the first ones are kept. Beyond
/// them it is Brent's algorithm that finds a circle, later than at its end.
/// </summary>
internal sealed class RequestTrail<TRequest>
    where TRequest : class, IEquatable<TRequest>
{
    private const int MaxKept = 1000;

    private readonly HashSet<TRequest> _kept = [];
    private TRequest? _last;
    private TRequest? _milestone;
    private long _nextMilestone = MaxKept + 1;

    /// <summary>The number of requests.</summary>
    internal long Count { get; private set; }

    /// <summary>Determines whether a request is known to have been made.</summary>
    internal bool Contains(TRequest request) => _kept.Contains(request) || request.Equals(_last) || request.Equals(_milestone);

    internal void Add(TRequest request)
    {
        Count++;
        _last = request;
        if (Count <= MaxKept)
            _kept.Add(request);
        if (Count == _nextMilestone)
            (_milestone, _nextMilestone) = (request, Count * 2);
    }
}
