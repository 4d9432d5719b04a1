using Writeback.Sdk;
using Writeback.Sdk.Reports;

namespace Writeback.Cli.TestHost;

/// <summary>Says that it writes, and never ends.</summary>
internal sealed class EndlessRenderer : IReportRenderer
{
    public string Format => "endless";

    public async Task WriteAsync(Report report, ReportSettings settings, Stream output, CancellationToken cancellationToken = default)
    {
        await Console.Error.WriteLineAsync("writing");
        await new TaskCompletionSource().Task;
    }
}
