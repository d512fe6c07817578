using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SchedulingPro.Tests.Hosting;

/// <summary>Keeps what the server writes to its log.</summary>
internal sealed class LogRecorder : ILoggerProvider, ILogger
{
    /// <summary>Messages with their errors.</summary>
    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>What is said of every message of a request.</summary>
    public ConcurrentQueue<string> Scopes { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Scopes.Enqueue($"{state}");
        return null;
    }

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    ) => Lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose() { }
}
