using System.Collections.Concurrent;
using Chatwright;
using Fleet.TencentChat;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Fleet;

/// <summary>One of the workers: takes users from the list that all share, walks them page by page, and ends when none is left.</summary>
internal sealed partial class FleetWorker(
    TencentChatClient chat,
    UserQueue queue,
    FleetOptions options,
    LeasedRateLimiter limiter,
    IHostApplicationLifetime lifetime,
    ILogger<FleetWorker> logger) : BackgroundService
{
    /// <summary>The wait while all remaining users rest or are held by other workers.</summary>
    private static readonly TimeSpan s_idle = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<string, HeldUser> _held = new(StringComparer.Ordinal);
    private long _pages;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var renewing = RenewAsync(end.Token);
        try
        {
            var walkers = Enumerable.Range(0, options.Concurrency).Select(_ => WalkAllAsync(end)).ToArray();
            await Task.WhenAll(walkers);
            LogEnd(logger, _pages, limiter.Late);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await ReturnAllAsync();
            LogStopped(logger, _pages);
        }
        catch (Exception e)
        {
            LogFailed(logger, e);
            Environment.ExitCode = 1;
        }
        finally
        {
            await end.CancelAsync();
            await renewing;
            lifetime.StopApplication();
        }
    }

    private async Task WalkAllAsync(CancellationTokenSource end)
    {
        try
        {
            while (true)
            {
                if (await queue.TakeAsync(end.Token) is { } user)
                    await WalkUserAsync(user, end.Token);
                else if (await queue.IsLeftAsync(end.Token))
                    await Task.Delay(s_idle, end.Token);
                else
                    return;
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // An error that stops one worker stops all of them.
            await end.CancelAsync();
            throw;
        }
    }

    private async Task WalkUserAsync(HeldUser user, CancellationToken cancellationToken)
    {
        _held[user.Id] = user;
        try
        {
            while (await NextPageAsync(user, cancellationToken) is { } further)
                user = further;
        }
        catch (ApiErrorException e) when (e.Is(TencentChatErrorCode.UserNotImported))
        {
            LogSkipped(logger, user.Id, e.Message);
            await queue.SkipAsync(user, e.Code, cancellationToken);
        }
        catch (ChatwrightException e)
        {
            LogResting(logger, user.Id, e.Message);
            await queue.ReturnAsync(user, options.Rest, cancellationToken);
        }
        finally
        {
            // Users of a worker that is stopped are given back at the end, all at once.
            if (!cancellationToken.IsCancellationRequested)
                _held.TryRemove(user.Id, out _);
        }
    }

    /// <summary>Asks for a page and keeps it.</summary>
    /// <returns>The user as it is then; null when it is done, or another worker has it.</returns>
    private async Task<HeldUser?> NextPageAsync(HeldUser user, CancellationToken cancellationToken)
    {
        var page = await chat.Conversations.ListAsync(user.Next, cancellationToken).AsPages().FirstAsync(cancellationToken);
        var next = page.NextRequest;
        if (next == user.Next)
            throw new ApiResponseException("v4/recentcontact/get_list", $"the cursor of {user.Id} does not move");
        if (!await queue.KeepAsync(user, page.Response.SessionItem, next, cancellationToken))
        {
            LogLost(logger, user.Id);
            return null;
        }
        Interlocked.Increment(ref _pages);
        return next is null ? null : new(user.Id, user.Page + 1, next);
    }

    /// <summary>A worker that lives keeps its users, however long a page takes.</summary>
    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(options.Lease / 3);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
                await queue.RenewAsync([.. _held.Keys], cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    /// <summary>A worker that is stopped gives its users to the others at once. If that fails, their leases end by themselves.</summary>
    private async Task ReturnAllAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            foreach (var user in _held.Values)
                await queue.ReturnAsync(user, TimeSpan.Zero, patience.Token);
        }
        catch (OperationCanceledException)
        {
            // The database is away.
        }
    }

    [LoggerMessage(LogLevel.Information, "No user is left. This worker kept {Pages} pages; {Late} permits came too late to be used.")]
    private static partial void LogEnd(ILogger logger, long pages, long late);

    [LoggerMessage(LogLevel.Information, "Stopped. This worker kept {Pages} pages; its users are back in the list.")]
    private static partial void LogStopped(ILogger logger, long pages);

    [LoggerMessage(LogLevel.Warning, "{User} is skipped: {Reason}")]
    private static partial void LogSkipped(ILogger logger, string user, string reason);

    [LoggerMessage(LogLevel.Warning, "{User} rests for a while: {Reason}")]
    private static partial void LogResting(ILogger logger, string user, string reason);

    [LoggerMessage(LogLevel.Warning, "{User} is held by another worker by now.")]
    private static partial void LogLost(ILogger logger, string user);

    [LoggerMessage(LogLevel.Critical, "The worker failed.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
