using System.Globalization;

namespace Writeback.Sdk.Reports;

/// <summary>What people call statuses and severities. For scripts they are the names of the enums in camel case.</summary>
public static class StatusNames
{
    /// <summary>The name of a status in a language.</summary>
    /// <param name="status">The status.</param>
    /// <param name="culture">The language.</param>
    public static string Of(CheckStatus status, CultureInfo culture) => (status switch
    {
        CheckStatus.Pass => Texts.StatusPass,
        CheckStatus.Warn => Texts.StatusWarn,
        CheckStatus.Fail => Texts.StatusFail,
        CheckStatus.Inconclusive => Texts.StatusInconclusive,
        CheckStatus.NotApplicable => Texts.StatusNotApplicable,
        CheckStatus.Skipped => Texts.StatusSkipped,
        CheckStatus.Error => Texts.StatusError,
        CheckStatus.TimedOut => Texts.StatusTimedOut,
        _ => Texts.StatusCancelled,
    }).GetText(culture);

    /// <summary>The name of a severity in a language.</summary>
    /// <param name="severity">The severity.</param>
    /// <param name="culture">The language.</param>
    public static string Of(Severity severity, CultureInfo culture) => (severity switch
    {
        Severity.Error => Texts.SeverityError,
        Severity.Warning => Texts.SeverityWarning,
        Severity.Info => Texts.SeverityInfo,
        _ => Texts.SeverityNone,
    }).GetText(culture);
}
