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

    internal void Add(WebhookOutcome outcome)
    {
        var counts = Now();
        if (outcome is WebhookOutcome.Failed or WebhookOutcome.Late)
            Interlocked.Increment(ref counts.Failed);
        else
            Interlocked.Increment(ref counts.Handled);
    }

    internal void AddUnverified() => Interlocked.Increment(ref Now().Unverified);

    internal WebhookHealth Read()
    {
        var now = Now();
        // That of an earlier time has nothing of the last minute.
        var before = Volatile.Read(ref _before) is { } last && last.Number == now.Number - 1 ? last : new(0);
        return new() { Handled = now.Handled + before.Handled, Failed = now.Failed + before.Failed, Unverified = now.Unverified + before.Unverified };
    }

    /// <summary>Gets the counts of the current half minute.</summary>
    private Counts Now()
    {
        var number = (long)(time.GetElapsedTime(_start) / s_half);
        var counts = Volatile.Read(ref _counts);
        if (counts.Number == number)
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
