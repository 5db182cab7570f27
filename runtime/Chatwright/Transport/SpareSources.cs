namespace Chatwright;

/// <summary>Keeps the token sources of calls that went well for the next ones, a source for each thread, with its timer.</summary>
/// <remarks>A source whose token was cancelled, or whose timer ran, is never used again; nor is one of a call that failed, which may still be looked at.</remarks>
internal static class SpareSources
{
    [ThreadStatic]
    private static CancellationTokenSource? t_spare;

    /// <summary>A source that cancels its token when the time is up.</summary>
    internal static CancellationTokenSource Take(TimeSpan timeout, TimeProvider time)
    {
        // A source belongs to its clock.
        if (time != TimeProvider.System || t_spare is not { } spare)
            return new(timeout, time);
        t_spare = null;
        spare.CancelAfter(timeout);
        return spare;
    }

    /// <summary>Takes a source back. Nobody may use its token any more.</summary>
    internal static void Return(CancellationTokenSource source, TimeProvider time)
    {
        if (time == TimeProvider.System && t_spare is null && source.TryReset())
            t_spare = source;
        else
            source.Dispose();
    }
}
