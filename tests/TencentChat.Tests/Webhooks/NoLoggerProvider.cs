using Microsoft.Extensions.Logging;

namespace TencentChat.Tests.Webhooks;

/// <summary>Loggers that format each line, as a real one does, and drop it.</summary>
internal sealed class NoLoggerProvider : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        => formatter(state, exception);

    public void Dispose()
    {
    }
}
