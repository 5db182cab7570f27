using System.Collections.Concurrent;

namespace Orleans.Tests.Calendar;

/// <summary>Runs continuations one by one when it is told to, as the turns of a grain.</summary>
internal sealed class Turns : SynchronizationContext
{
    private readonly ConcurrentQueue<(SendOrPostCallback Callback, object? State)> _turns = [];

    public override void Post(SendOrPostCallback d, object? state) => _turns.Enqueue((d, state));

    /// <summary>Runs an action and all turns that follow from it.</summary>
    public void Run(Action action)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            action();
            for (var turns = 0; _turns.TryDequeue(out var turn); turns++)
            {
                Assert.True(turns < 10_000, "The turns do not end.");
                turn.Callback(turn.State);
            }
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }
}
