using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Fleet.Hosting;

/// <summary>
/// Repeats what fails because Redis or a silo is away, until it is back. What it runs must be repeatable: the fate of an attempt that failed is not
/// known.
/// </summary>
internal sealed partial class TransientRetry(ILogger<TransientRetry> logger)
{
    private static readonly TimeSpan s_first = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_max = TimeSpan.FromSeconds(2);

    /// <exception cref="InconsistentStateException">Another activation of the grain has written its state.</exception>
    public async Task RunAsync(Func<Task> run, CancellationToken cancellationToken)
    {
        for (var delay = s_first; ; delay = delay * 2 < s_max ? delay * 2 : s_max)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                await run();
                return;
            }
            catch (Exception e) when (e is not InconsistentStateException && !cancellationToken.IsCancellationRequested)
            {
                LogAway(logger, e.Message);
            }
            // Jitter: those who wait for the same server must not all come back at once.
            await Task.Delay(delay * (0.5 + Random.Shared.NextDouble()), cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Redis or a silo is away: {Reason}")]
    private static partial void LogAway(ILogger logger, string reason);
}
