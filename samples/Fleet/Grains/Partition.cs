using Fleet.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Placement;
using Orleans.Storage;

namespace Fleet.Grains;

/// <summary>Feeds walks with the users of its part of the list, some at a time.</summary>
[RandomPlacement]
internal sealed partial class Partition(
    [PersistentState("users")] IPersistentState<UserList> list,
    [PersistentState("statuses")] IPersistentState<UserStatuses> statuses,
    TransientRetry retry,
    FleetOptions options,
    IHostApplicationLifetime host,
    ILogger<Partition> logger) : WorkingGrain(host), IPartition
{
    private const byte Done = 1;
    private const byte Skipped = 2;

    private static readonly TimeSpan s_saveEvery = TimeSpan.FromSeconds(1);

    /// <summary>A store takes one write at a time from an activation.</summary>
    private readonly SemaphoreSlim _adding = new(1);
    private Task? _pass;
    private bool _isChanged;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
        return Task.CompletedTask;
    }

    public async Task<int> AddAsync(string[] users)
    {
        await _adding.WaitAsync(Ending);
        try
        {
            var added = 0;
            while (users.Except(list.State.Users).ToArray() is { Length: > 0 } missing)
            {
                added = missing.Length;
                await AddMissingAsync(missing);
            }
            return added;
        }
        finally
        {
            _adding.Release();
        }
    }

    public Task<bool> PassAsync() => HasEndedAsync(_pass ??= PassAsync(Ending));

    public Task<JobProgress> GetProgressAsync()
    {
        var values = statuses.State.Values;
        var skipped = values.LongCount(static status => status == Skipped);
        var done = skipped + values.LongCount(static status => status == Done);
        return Task.FromResult(new JobProgress(list.State.Users.Count, done, skipped, statuses.State.Pages));
    }

    public Task<string[]> GetUsersAsync() => Task.FromResult<string[]>([.. list.State.Users]);

    private async Task PassAsync(CancellationToken cancellationToken)
    {
        // So that the task is known before it ends.
        await Task.Yield();
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var saving = SaveAsync(end.Token);
        try
        {
            var users = new Queue<int>(Enumerable.Range(0, list.State.Users.Count).Where(user => statuses.State.Values[user] == 0));
            await Task.WhenAll(Enumerable.Range(0, options.WalksPerPartition).Select(_ => WalkAsync(users, cancellationToken)));
            await end.CancelAsync();
            await saving;
            await SaveIfChangedAsync(cancellationToken);
        }
        catch (InconsistentStateException)
        {
            // The next activation has the statuses that were written, and learns the others from the walks.
            LogElsewhere(logger, this.GetPrimaryKeyLong());
            DeactivateOnIdle();
        }
        finally
        {
            await end.CancelAsync();
            _pass = null;
        }
    }

    private async Task AddMissingAsync(string[] users)
    {
        list.State = new() { Users = [.. list.State.Users, .. users] };
        try
        {
            await retry.RunAsync(list.WriteStateAsync, Ending);
        }
        catch (InconsistentStateException)
        {
            // Another activation has written, or this one, and the response was lost. Either way the store knows.
            await retry.RunAsync(list.ReadStateAsync, Ending);
        }
        MakeRoom();
    }

    /// <summary>Takes one user after the other, until none is left.</summary>
    private async Task WalkAsync(Queue<int> users, CancellationToken cancellationToken)
    {
        while (users.TryDequeue(out var user))
        {
            var end = await WalkAsync(list.State.Users[user], cancellationToken);
            if (!end.IsDone)
                continue;
            statuses.State.Values[user] = end.Code is null ? Done : Skipped;
            statuses.State.Pages += end.Pages;
            _isChanged = true;
        }
    }

    /// <summary>Walks one user, however often its silo dies.</summary>
    private async Task<WalkResult> WalkAsync(string user, CancellationToken cancellationToken)
    {
        var walk = GrainFactory.GetGrain<IWalk>(user);
        WalkResult? end = null;
        while (end is null)
        {
            await retry.RunAsync(async () => end = await walk.RunAsync(), cancellationToken);
            if (end is null)
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }
        return end;
    }

    /// <summary>Writes the statuses now and then.</summary>
    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(s_saveEvery, cancellationToken);
                await SaveIfChangedAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The end of the pass.
        }
    }

    private async Task SaveIfChangedAsync(CancellationToken cancellationToken)
    {
        if (!_isChanged)
            return;
        _isChanged = false;
        await retry.RunAsync(statuses.WriteStateAsync, cancellationToken);
    }

    /// <summary>The list and the statuses are written apart: after a crash between the two there are users without a status.</summary>
    private void MakeRoom()
    {
        if (statuses.State.Values.Length < list.State.Users.Count)
            statuses.State.Values = [.. statuses.State.Values, .. new byte[list.State.Users.Count - statuses.State.Values.Length]];
    }

    [LoggerMessage(LogLevel.Warning, "Partition {Partition} has another activation. This one ends.")]
    private static partial void LogElsewhere(ILogger logger, long partition);
}
