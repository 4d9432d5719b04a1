using System.Text;
using Writeback.Sdk.Reports;

namespace Writeback.Sdk.CommandLine.Tests;

/// <summary>A renderer that gives up halfway.</summary>
internal sealed class BrokenRenderer : IReportRenderer
{
    public string Format => "broken";

    public async Task WriteAsync(Report report, ReportSettings settings, Stream output, CancellationToken cancellationToken = default)
    {
        await output.WriteAsync(Encoding.UTF8.GetBytes("half a rep"), cancellationToken);
        throw new InvalidOperationException("hunter2");
    }
}
