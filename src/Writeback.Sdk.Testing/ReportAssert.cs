using System.Diagnostics;
using Writeback.Sdk.Reports;

namespace Writeback.Sdk.Testing;

/// <summary>What has to hold for reports, in whatever format.</summary>
[StackTraceHidden]
public static class ReportAssert
{
    /// <summary>No rendering of the report shows a member of evidence that is marked as a secret, not even by way of a finding.</summary>
    /// <param name="report">The report.</param>
    /// <param name="renderers">The formats; none for console and JSON.</param>
    /// <exception cref="CheckAssertionException">One does; the message names the member and the format.</exception>
    public static async Task TellsNoSecretAsync(Report report, params IReportRenderer[] renderers)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(renderers);
        var secrets = ClassifiedTexts.Of(EvidenceSnapshot.Of(report)).Where(text => text.Classification == DataClasses.Secret).ToList();
        foreach (var renderer in renderers is [] ? [new ConsoleReportRenderer(), new JsonReportRenderer()] : renderers)
        {
            var text = await ReportText.RenderAsync(report, renderer).ConfigureAwait(false);
            if (secrets.FirstOrDefault(secret => secret.IsIn(text)) is { } told)
            {
                throw new CheckAssertionException($"{told.Member}, which is secret, is legible in the report as {renderer.Format}.");
            }
        }
    }
}
