namespace Chatwright.Testing.Http;

/// <summary>The one server of a fake, from its start to its end. Safe for concurrent use.</summary>
internal sealed class Listener(RequestHandler handler) : IAsyncDisposable
{
    private readonly object _gate = new();
    private volatile Task<LoopbackServer>? _start;
    private bool _isDisposed;

    /// <summary>The server; null unless it listens.</summary>
    internal LoopbackServer? Server => _start is { IsCompletedSuccessfully: true } start ? start.Result : null;

    /// <exception cref="InvalidOperationException">There is a server already, or the fake is disposed.</exception>
    internal async Task StartAsync(CancellationToken cancellationToken)
    {
        var start = Begin(cancellationToken);
        try
        {
            await start.ConfigureAwait(false);
        }
        catch
        {
            // Another start may follow one that failed.
            lock (_gate)
                _start = _start == start ? null : _start;
            throw;
        }
        if (_start != start)
            throw Disposed();
    }

    /// <summary>Waits for a start under way, so that it leaves no server behind.</summary>
    public async ValueTask DisposeAsync()
    {
        Task<LoopbackServer>? start;
        lock (_gate)
            (start, _start, _isDisposed) = (_start, null, true);
        if (start is null)
            return;
        await ((Task)start).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (start.IsCompletedSuccessfully)
            await start.Result.DisposeAsync().ConfigureAwait(false);
    }

    private Task<LoopbackServer> Begin(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_isDisposed)
                throw Disposed();
            if (_start is not null)
                throw new InvalidOperationException($"The fake listens already, at {Server?.Host.ToString() ?? "an address to come"}.");
            return _start = LoopbackServer.StartAsync(handler, cancellationToken);
        }
    }

    private static ObjectDisposedException Disposed() => new(objectName: null, "The fake is disposed.");
}
