using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit.Abstractions;

namespace Writeback.Sdk.Testing.Xunit;

/// <summary>What xUnit has for tests of packs.</summary>
public static class PackTestExtensions
{
    /// <summary>
    /// Shows in the output of the test what runner, probes and their libraries log: each attempt that failed, and why. Where a probe throws, that is the
    /// first thing to look at.
    /// </summary>
    /// <typeparam name="TReport">The pack's report.</typeparam>
    /// <param name="test">The test.</param>
    /// <param name="output">Where to: what xUnit gives to the constructor of a test class.</param>
    /// <param name="minimum">What is too unimportant to be shown.</param>
    /// <returns>The same test.</returns>
    public static PackTest<TReport> LogTo<TReport>(this PackTest<TReport> test, ITestOutputHelper output, LogLevel minimum = LogLevel.Debug)
        where TReport : Report
    {
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(output);
        test.Services.AddLogging(logging => logging.SetMinimumLevel(minimum).AddProvider(new TestOutputLoggerProvider(output)));
        return test;
    }

    /// <summary>Judges a bundle, in which what was given takes the place of what was recorded.</summary>
    /// <typeparam name="TReport">The pack's report.</typeparam>
    /// <param name="test">The test.</param>
    /// <param name="bundle">The bundle.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="InvalidInputException">The file is not there, is no bundle, or is not whole.</exception>
    public static Task<TReport> JudgeAsync<TReport>(this PackTest<TReport> test, RecordedBundle bundle, CancellationToken cancellationToken = default)
        where TReport : Report
    {
        ArgumentNullException.ThrowIfNull(test);
        ArgumentNullException.ThrowIfNull(bundle);
        return test.JudgeBundleAsync(bundle.File, cancellationToken);
    }
}
