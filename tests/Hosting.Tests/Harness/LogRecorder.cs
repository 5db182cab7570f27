using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Hosting.Tests.Harness;

/// <summary>Keeps all that is logged, scopes and exceptions included.</summary>
internal sealed class LogRecorder : ILoggerProvider
{
    public ConcurrentQueue<(string Category, LogLevel Level, string Text)> Entries { get; } = [];

    public string All => string.Join('\n', Entries);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(LogRecorder recorder, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            recorder.Entries.Enqueue((category, LogLevel.None, $"{state}"));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => recorder.Entries.Enqueue((category, logLevel, $"{formatter(state, exception)} {exception}"));
    }
}
