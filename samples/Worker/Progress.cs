using Microsoft.Extensions.Logging;

namespace Worker;

/// <summary>The progress of this process.</summary>
internal sealed partial class Progress(ILogger<Progress> logger, TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();
    private long _users;
    private long _pages;
    private long _conversations;
    private long _skipped;

    public void Page(int conversations)
    {
        Interlocked.Increment(ref _pages);
        Interlocked.Add(ref _conversations, conversations);
    }

    public void Done() => Interlocked.Increment(ref _users);

    public void Skipped()
    {
        Interlocked.Increment(ref _skipped);
        Done();
    }

    public void Report(long before)
        => LogProgress(
            logger, before + _users, before, _skipped, _pages, _conversations, _pages / Math.Max(1e-3, time.GetElapsedTime(_start).TotalSeconds));

    /// <summary>Reports until it is cancelled.</summary>
    public async Task ReportAsync(long before, TimeSpan every, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(every, time);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(cancellationToken);
                Report(before);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    [LoggerMessage(
        LogLevel.Information,
        "{Users} users done ({Before} by earlier runs, {Skipped} skipped); this run: {Pages} pages, {Conversations} conversations, "
            + "{PagesASecond:0.0} pages a second")]
    private static partial void LogProgress(
        ILogger logger, long users, long before, long skipped, long pages, long conversations, double pagesASecond);
}
