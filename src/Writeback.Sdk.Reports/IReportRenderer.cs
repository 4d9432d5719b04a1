namespace Writeback.Sdk.Reports;

/// <summary>Writes a report in one format. A renderer knows the report, never a check.</summary>
public interface IReportRenderer
{
    /// <summary>The name of the format, as users type it.</summary>
    string Format { get; }

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="settings">For whom.</param>
    /// <param name="output">Where to; left open.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    Task WriteAsync(Report report, ReportSettings settings, Stream output, CancellationToken cancellationToken = default);
}
