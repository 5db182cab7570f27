using Microsoft.Extensions.Hosting;

namespace Fleet.Grains;

/// <summary>A grain that works between calls. Its work ends with its activation, and when its silo begins to stop.</summary>
internal abstract class WorkingGrain : Grain
{
    /// <summary>Well below the response timeout of Orleans, which is 30 seconds.</summary>
    private static readonly TimeSpan s_poll = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _end;

    protected WorkingGrain(IHostApplicationLifetime host)
    {
        _end = CancellationTokenSource.CreateLinkedTokenSource(host.ApplicationStopping);
        Ending = _end.Token;
    }

    protected CancellationToken Ending { get; }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _end.Cancel();
        _end.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Waits for the end of work, for ten seconds at most: a caller who calls again soon notices when this silo has died.</summary>
    /// <returns><c>true</c> if the work has ended.</returns>
    protected static async Task<bool> HasEndedAsync(Task work)
    {
        try
        {
            await work.WaitAsync(s_poll);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
