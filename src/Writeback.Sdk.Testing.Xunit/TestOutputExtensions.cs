using Writeback.Sdk.Reports;
using Xunit.Abstractions;

namespace Writeback.Sdk.Testing.Xunit;

/// <summary>What a test shows beside its result.</summary>
public static class TestOutputExtensions
{
    /// <summary>Shows a report as the console does, with everything that passed.</summary>
    /// <param name="output">The output of the test.</param>
    /// <param name="report">The report.</param>
    /// <param name="renderer">The format; null for the console's.</param>
    public static async Task WriteReportAsync(this ITestOutputHelper output, Report report, IReportRenderer? renderer = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine("{0}", (await ReportText.RenderAsync(report, renderer ?? new ConsoleReportRenderer()).ConfigureAwait(false)).TrimEnd('\n'));
    }
}
