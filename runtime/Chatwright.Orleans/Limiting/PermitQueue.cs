using Chatwright.Orleans.Calendar;

namespace Chatwright.Orleans.Limiting;

/// <summary>The permits that a process has taken and not given yet, in the order of their times. Guarded by the limiter's lock.</summary>
internal sealed class PermitQueue(TimeSpan slack, TimeProvider time)
{
    private readonly Queue<Permit> _permits = [];

    internal int Count => _permits.Count;

    /// <summary>The number of permits that were discarded because their slack was over.</summary>
    internal long Late { get; private set; }

    /// <summary>Adds the permits of a batch.</summary>
    /// <returns><c>false</c> if the slack of all of them is over.</returns>
    internal bool Add(PermitBatch batch, TimeSpan interval, Moment requested, Moment received)
    {
        for (var i = 0; i < batch.Count; i++)
            _permits.Enqueue(new(requested, received, batch.Wait + interval * i));
        return Peek() is not null;
    }

    /// <summary>Gets the next permit whose slack is not over; null if there is none.</summary>
    internal Permit? Peek()
    {
        while (_permits.TryPeek(out var permit))
        {
            if (!permit.IsLate(time, slack))
                return permit;
            _permits.Dequeue();
            Late++;
        }
        return null;
    }

    internal void Remove() => _permits.Dequeue();
}
