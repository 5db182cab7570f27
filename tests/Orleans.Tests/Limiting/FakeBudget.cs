using Chatwright.Orleans.Calendar;

namespace Orleans.Tests.Limiting;

/// <summary>A budget in memory that hands out the times of a calendar as the grain does.</summary>
internal sealed class FakeBudget(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly long _start = time.GetTimestamp();

    /// <summary>The first free time, counted from the start.</summary>
    public TimeSpan Next { get; set; }

    public List<int> Batches { get; } = [];

    /// <summary>Runs before each response; what it throws is the response.</summary>
    public Func<Task> BeforeResponse { get; set; } = static () => Task.CompletedTask;

    /// <summary>The response in place of times; null for times.</summary>
    public PermitBatch? Response { get; set; }

    public async Task<PermitBatch> TakeAsync(int count, TimeSpan interval)
    {
        PermitBatch batch;
        lock (_gate)
        {
            var now = time.GetElapsedTime(_start);
            var first = Next > now ? Next : now;
            batch = Response ?? new(count, first - now, null);
            if (Response is null)
                Next = first + interval * count;
            Batches.Add(count);
        }
        await BeforeResponse();
        return batch;
    }
}
