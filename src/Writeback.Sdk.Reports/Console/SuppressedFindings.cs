using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Writeback.Sdk.Reports;

/// <summary>What is suppressed and why, and the suppressions that somebody has to look at.</summary>
internal static class SuppressedFindings
{
    public static IEnumerable<IRenderable> Compose(Report report, CultureInfo culture)
    {
        foreach (var outcome in report.Outcomes)
        {
            foreach (var finding in outcome.Findings.Where(finding => finding.Suppression is not null))
            {
                var text = finding.GetText(culture);
                yield return ConsoleReportRenderer.Line(
                    StatusMark.Of(CheckStatus.NotApplicable), $"{outcome.Check.Id}  {(finding.Subject is { } subject ? $"{subject}: {text}" : text)}");
                yield return ConsoleReportRenderer.Indented(Reason(finding.Suppression!, culture), new Style(decoration: Decoration.Dim));
            }
        }

        foreach (var use in report.Suppressions)
        {
            if (use.State is SuppressionState.Expired or SuppressionState.Unused)
            {
                yield return ConsoleReportRenderer.Line(StatusMark.Of(CheckStatus.Warn), Of(use).GetText(culture));
            }
        }
    }

    /// <summary>What somebody has to look at: a suppression that has expired, or accepts nothing.</summary>
    public static LocalizableText Of(SuppressionUse use)
    {
        var name = use.Suppression.Subject is { } subject ? $"{use.Suppression.Id} ({subject})" : use.Suppression.Id;
        return use.State == SuppressionState.Expired ? Texts.SuppressionExpired(name, use.Suppression.Expires) : Texts.SuppressionUnused(name);
    }

    /// <summary>Why something is accepted, by whom and until when.</summary>
    public static string Reason(Suppression suppression, CultureInfo culture)
        => string.Concat(
            suppression.Justification,
            suppression.Owner is { } owner ? $" ({owner})" : "",
            suppression.Expires is { } day ? " " + Texts.SuppressedUntil(day).GetText(culture) : "");
}
