using Microsoft.Extensions.Logging;

namespace Generator.Tests.Fuzz.Check;

/// <summary>Keeps the names of the warnings of a log.</summary>
internal sealed class EventNames : ILoggerFactory, ILogger
{
    private readonly List<string> _names = [];

    /// <summary>The names, but for that of a reply which breaks its limits, as one without any member may.</summary>
    public IReadOnlyList<string> Names => [.. _names.Where(name => name != "WebhookHandlerFailed")];

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        => _names.Add(eventId.Name ?? "");

    public void Dispose()
    {
    }
}
