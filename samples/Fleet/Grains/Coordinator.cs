using System.Threading.Channels;
using Fleet.Hosting;
using Microsoft.Extensions.Hosting;

namespace Fleet.Grains;

/// <summary>
/// Has a bounded number of partitions make a pass over their users, one partition after the other. A partition with users who failed rests, and then
/// waits for its turn again. The reminder brings the coordinator back after the death of its silo, until all users are done.
/// </summary>
internal sealed class Coordinator(
    [PersistentState("job")] IPersistentState<Job> job, TransientRetry retry, FleetOptions options, IHostApplicationLifetime host)
    : WorkingGrain(host), ICoordinator, IRemindable
{
    private const string ReminderName = "job";
    private readonly Channel<int> _waiting = Channel.CreateUnbounded<int>();

    /// <summary>The partitions that wait, are open, or rest.</summary>
    private readonly HashSet<int> _scheduled = [];
    private readonly HashSet<int> _open = [];
    private JobProgress[] _known = [];
    private Task? _waking;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        for (var i = 0; i < options.OpenPartitions; i++)
            _ = OpenAsync();
        if (job.State.Partitions > 0)
            _ = WakeAsync();
        return Task.CompletedTask;
    }

    public async Task<int> GetPartitionsAsync()
    {
        if (job.State.Partitions == 0)
        {
            job.State = new() { Partitions = options.Partitions };
            await job.WriteStateAsync();
        }
        return job.State.Partitions;
    }

    public async Task WakeAsync()
    {
        // One that is under way may have passed the partitions whose users are new.
        if (_waking is not null)
            await _waking;
        await (_waking ??= ScheduleAllAsync());
    }

    public async Task<JobProgress> GetProgressAsync()
    {
        if (_waking is not null)
            await _waking;
        await Task.WhenAll(_open.Select(RefreshAsync));
        return _known.Aggregate(JobProgress.None, (sum, next) => sum + next);
    }

    /// <summary>While any user is not done. A reminder that finds the coordinator alive has nothing to do.</summary>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (_waking is null && _scheduled.Count == 0 && await this.GetReminder(ReminderName) is { } reminder)
            await this.UnregisterReminder(reminder);
    }

    private async Task ScheduleAllAsync()
    {
        await Task.Yield();
        try
        {
            await retry.RunAsync(() => this.RegisterOrUpdateReminder(ReminderName, options.ReminderPeriod, options.ReminderPeriod), Ending);
            _known = [.. _known, .. Enumerable.Repeat(JobProgress.None, job.State.Partitions - _known.Length)];
            await Parallel(options.OpenPartitions, Enumerable.Range(0, job.State.Partitions), ScheduleAsync);
        }
        finally
        {
            _waking = null;
        }
    }

    private async Task ScheduleAsync(int partition)
    {
        await retry.RunAsync(() => RefreshAsync(partition), Ending);
        if (!_known[partition].IsDone && _scheduled.Add(partition))
            _waiting.Writer.TryWrite(partition);
    }

    /// <summary>Opens one partition after the other. As many of these run as partitions may be open at a time.</summary>
    private async Task OpenAsync()
    {
        while (true)
        {
            var partition = await _waiting.Reader.ReadAsync(Ending);
            _open.Add(partition);
            var isOver = false;
            while (!isOver)
                await retry.RunAsync(async () => isOver = await Partition(partition).PassAsync(), Ending);
            await retry.RunAsync(() => RefreshAsync(partition), Ending);
            _open.Remove(partition);
            if (_known[partition].IsDone)
                _scheduled.Remove(partition);
            else
                _ = RestAsync(partition);
        }
    }

    private async Task RestAsync(int partition)
    {
        await Task.Delay(options.Rest, Ending);
        _waiting.Writer.TryWrite(partition);
    }

    private async Task RefreshAsync(int partition) => _known[partition] = await Partition(partition).GetProgressAsync();

    private IPartition Partition(int number) => GrainFactory.GetGrain<IPartition>(number);

    /// <summary>On the scheduler of the grain, where nothing runs at the same time, unlike the method of the framework.</summary>
    private static Task Parallel(int atATime, IEnumerable<int> numbers, Func<int, Task> run)
    {
        var left = new Queue<int>(numbers);
        return Task.WhenAll(Enumerable.Range(0, atATime).Select(async _ =>
        {
            while (left.TryDequeue(out var next))
                await run(next);
        }));
    }
}
