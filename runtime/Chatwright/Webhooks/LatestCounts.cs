using Chatwright.CodeGeneration;

namespace Chatwright.Webhooks;

/// <summary>Counts the outcomes of the last minute, to the half minute.</summary>
internal sealed class LatestCounts(TimeProvider time)
{
    private static readonly TimeSpan s_half = TimeSpan.FromSeconds(30);

    private readonly long _start = time.GetTimestamp();
    private readonly object _gate = new();
    private Counts _counts = new(0);
    private Counts? _before;

    /// <param name="outcome">The outcome.</param>
    /// <param name="start">The timestamp of the beginning of the webhook.</param>
    internal void Add(WebhookOutcome outcome, long start)
    {
        var counts = At(start);
        if (outcome is WebhookOutcome.Failed or WebhookOutcome.Late)
            Interlocked.Increment(ref counts.Failed);
        else
            Interlocked.Increment(ref counts.Handled);
    }

    internal void AddUnverified() => Interlocked.Increment(ref At(time.GetTimestamp()).Unverified);

    internal WebhookHealth Read()
    {
        var now = At(time.GetTimestamp());
        // That of an earlier time has nothing of the last minute.
        var before = Volatile.Read(ref _before) is { } last && last.Number == now.Number - 1 ? last : new(0);
        return new() { Handled = now.Handled + before.Handled, Failed = now.Failed + before.Failed, Unverified = now.Unverified + before.Unverified };
    }

    /// <summary>Gets the counts of the half minute of a timestamp, or of a later one that has begun.</summary>
    private Counts At(long timestamp)
    {
        var number = time.GetElapsedTime(_start, timestamp).Ticks / s_half.Ticks;
        var counts = Volatile.Read(ref _counts);
        if (counts.Number >= number)
            return counts;
        lock (_gate)
        {
            if (_counts.Number < number)
                (_before, _counts) = (_counts, new(number));
            return _counts;
        }
    }

    private sealed class Counts(long number)
    {
        internal int Handled;
        internal int Failed;
        internal int Unverified;

        internal long Number => number;
    }
}
