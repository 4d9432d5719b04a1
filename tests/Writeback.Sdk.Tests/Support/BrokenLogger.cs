using Microsoft.Extensions.Logging;

namespace Writeback.Sdk.Tests;

/// <summary>A log whose sink is gone.</summary>
internal sealed class BrokenLogger : ILogger<CheckRunner>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => throw new InvalidOperationException();

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        => throw new InvalidOperationException();
}
