using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace Writeback.Sdk.Testing.Xunit;

/// <summary>A line an entry: its level, who says it, and what.</summary>
internal sealed class TestOutputLogger(ITestOutputHelper output, string category) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var cause = exception is null ? "" : $"{Environment.NewLine}{exception}";
        try
        {
            output.WriteLine("{0}", $"{logLevel}: {category}: {formatter(state, exception)}{cause}");
        }
        catch (InvalidOperationException)
        {
            // What is still said after the test has ended, by a probe that was given up, has no output to go to.
        }
    }
}
