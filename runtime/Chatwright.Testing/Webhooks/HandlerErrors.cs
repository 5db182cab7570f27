using Microsoft.Extensions.Logging;

namespace Chatwright.Testing.Webhooks;

/// <summary>
/// Collects the exceptions of handlers from the log of a receiver, which replies for a handler that fails and tells the log alone.
/// </summary>
internal sealed class HandlerErrors : ILoggerFactory, ILogger
{
    /// <summary>Flows with the call of the receiver, so that webhooks at the same time are kept apart.</summary>
    private readonly AsyncLocal<Collection?> _current = new();

    /// <summary>Collects what this flow logs until the collection is disposed.</summary>
    internal Collection Collect() => _current.Value = new(this);

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        => _current.Value?.Add(exception);

    internal sealed class Collection(HandlerErrors owner) : IDisposable
    {
        /// <summary>The first exception; null if there was none.</summary>
        internal Exception? First { get; private set; }

        internal void Add(Exception? exception) => First ??= exception;

        public void Dispose() => owner._current.Value = null;
    }
}
