using System.Collections.Concurrent;
using Chatwright;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Worker.TencentChat;

namespace Worker;

/// <summary>
/// Goes through a list of users, several at a time, and writes their conversations to a journal, page by page. Then the host stops.
/// </summary>
internal sealed partial class Walk(
    TencentChatClient chat, IOptions<WalkOptions> options, Progress progress, IHostApplicationLifetime lifetime, TimeProvider time,
    ILogger<Walk> logger)
    : BackgroundService
{
    private readonly WalkOptions _options = options.Value;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var journal = await Journal.OpenAsync(_options.Journal, stoppingToken);
            await WalkAllAsync(journal, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped(logger, _options.Journal);
        }
        catch (Exception e)
        {
            LogFailed(logger, e);
            Environment.ExitCode = 1;
        }
        finally
        {
            lifetime.StopApplication();
        }
    }

    private async Task WalkAllAsync(Journal journal, CancellationToken cancellationToken)
    {
        var before = journal.Done;
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reporting = progress.ReportAsync(before, _options.ProgressEvery, end.Token);
        var unfinished = await PassAsync(journal, cancellationToken);
        for (var pass = 1; pass < _options.Passes && unfinished > 0; pass++)
        {
            await Task.Delay(_options.PassDelay, time, cancellationToken);
            unfinished = await PassAsync(journal, cancellationToken);
        }
        await end.CancelAsync();
        await reporting;
        progress.Report(before);
        if (unfinished > 0)
            LogUnfinished(logger, unfinished);
        Environment.ExitCode = unfinished > 0 ? 1 : 0;
    }

    /// <summary>Walks all users who are not done.</summary>
    /// <returns>The number of users who are still not done.</returns>
    private async Task<int> PassAsync(Journal journal, CancellationToken cancellationToken)
    {
        var (unfinished, inARow) = (0, 0);
        // A user who is listed twice is walked once.
        var taken = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var users = File.ReadLinesAsync(_options.Users!, cancellationToken)
            .Select(line => line.Trim())
            .Where(user => user.Length > 0 && journal.NextOf(user) is not null && taken.TryAdd(user, true));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = _options.Concurrency, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(users, parallel, async (user, token) =>
        {
            if (await WalkUserAsync(journal, user, token))
            {
                Volatile.Write(ref inARow, 0);
                return;
            }
            Interlocked.Increment(ref unfinished);
            if (Interlocked.Increment(ref inARow) >= _options.FailuresInARow)
                throw new InvalidOperationException(
                    $"{_options.FailuresInARow} users failed in a row, so it is no matter of users. Nothing is lost: run again when it is mended.");
        });
        return unfinished;
    }

    /// <summary>Walks one user from the place that the journal has.</summary>
    /// <returns><c>true</c> if the user is done; otherwise, <c>false</c>.</returns>
    private async Task<bool> WalkUserAsync(Journal journal, string user, CancellationToken cancellationToken)
    {
        var start = journal.NextOf(user)!;
        try
        {
            await foreach (var page in chat.Conversations.ListAsync(start, cancellationToken).AsPages())
            {
                var conversations = page.Response.SessionItem;
                await journal.AppendAsync(new(user, conversations, page.NextRequest));
                progress.Page(conversations.Count);
            }
            progress.Done();
            return true;
        }
        catch (ApiErrorException e) when (e.Is(TencentChatErrorCode.UserNotImported))
        {
            await SkipAsync(journal, user, e.Message, e.Code);
            return true;
        }
        catch (ArgumentException e)
        {
            // The client sends no request for what cannot be a UserID, such as the header of a table.
            await SkipAsync(journal, user, e.Message, (long)TencentChatErrorCode.RequestParameterInvalid);
            return true;
        }
        catch (ChatwrightException e)
        {
            LogPostponed(logger, user, e.Message);
            return false;
        }
    }

    /// <summary>There is no such user, and there will be none on the next pass.</summary>
    private async Task SkipAsync(Journal journal, string user, string reason, long code)
    {
        LogSkipped(logger, user, reason);
        await journal.AppendAsync(new(user, [], null, code));
        progress.Skipped();
    }

    [LoggerMessage(LogLevel.Warning, "{User} is skipped: {Reason}")]
    private static partial void LogSkipped(ILogger logger, string user, string reason);

    [LoggerMessage(LogLevel.Warning, "{User} is left for the next pass: {Reason}")]
    private static partial void LogPostponed(ILogger logger, string user, string reason);

    [LoggerMessage(LogLevel.Error, "{Count} users are not done. Run again to go on.")]
    private static partial void LogUnfinished(ILogger logger, int count);

    [LoggerMessage(LogLevel.Information, "Stopped. Run again with {Journal} to go on.")]
    private static partial void LogStopped(ILogger logger, string journal);

    [LoggerMessage(LogLevel.Critical, "The walk failed.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
