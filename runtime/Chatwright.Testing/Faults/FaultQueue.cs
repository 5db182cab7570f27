namespace Chatwright.Testing.Faults;

/// <summary>The faults that upcoming requests get, in the order in which they were added. Safe for concurrent use.</summary>
internal sealed class FaultQueue
{
    private readonly object _gate = new();
    private readonly List<Fault> _faults = [];

    /// <summary>The number of requests that faults still apply to.</summary>
    internal long Pending
    {
        get
        {
            lock (_gate)
                return _faults.Sum(static fault => (long)fault.Times);
        }
    }

    internal void Add(Fault fault)
    {
        lock (_gate)
            _faults.Add(fault);
    }

    internal void Clear()
    {
        lock (_gate)
            _faults.Clear();
    }

    /// <summary>Takes the first delay and the first other fault for a path.</summary>
    internal (Fault? Delay, Fault? Other) Take(string path)
    {
        lock (_gate)
            return (TakeFirst(path, isDelay: true), TakeFirst(path, isDelay: false));
    }

    private Fault? TakeFirst(string path, bool isDelay)
    {
        var fault = _faults.Find(fault => fault.Delay is not null == isDelay && fault.IsFor(path));
        if (fault is not null && --fault.Times == 0)
            _faults.Remove(fault);
        return fault;
    }
}
