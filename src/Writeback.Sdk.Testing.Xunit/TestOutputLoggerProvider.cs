using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace Writeback.Sdk.Testing.Xunit;

/// <summary>Writes what is logged to the output of a test.</summary>
internal sealed class TestOutputLoggerProvider(ITestOutputHelper output) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new TestOutputLogger(output, categoryName);

    public void Dispose()
    {
        // The output belongs to the test.
    }
}
