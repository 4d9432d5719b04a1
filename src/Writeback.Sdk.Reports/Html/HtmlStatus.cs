using System.Globalization;

namespace Writeback.Sdk.Reports;

/// <summary>Small things that recur all over the page.</summary>
internal static class HtmlStatus
{
    /// <summary>By what the style sheet and the script know a status: few kinds, for eyes.</summary>
    public static string ClassOf(CheckStatus status) => status switch
    {
        CheckStatus.Pass => "pass",
        CheckStatus.Warn => "warn",
        CheckStatus.Fail => "fail",
        CheckStatus.NotApplicable or CheckStatus.Skipped => "none",
        _ => "open",
    };

    /// <summary>The order in which people want to read.</summary>
    public static int RankOf(CheckStatus status) => status switch
    {
        CheckStatus.Fail => 0,
        CheckStatus.Warn => 1,
        CheckStatus.Error => 2,
        CheckStatus.TimedOut => 3,
        CheckStatus.Cancelled => 4,
        CheckStatus.Inconclusive => 5,
        CheckStatus.Pass => 6,
        CheckStatus.Skipped => 7,
        _ => 8,
    };

    /// <summary>The sign of a status and, for those who do not see it, its name.</summary>
    public static void WriteMark(HtmlWriter html, CheckStatus status)
    {
        html.WriteMarkup($"<span class=\"mark {ClassOf(status)}\"><span aria-hidden=\"true\">");
        html.Write($"{StatusMark.Of(status).Symbol}</span><span class=\"visually-hidden\">{HtmlStatus.NameOf(status)}: </span></span>");
    }

    /// <summary>What people call a status, at the beginning of a line.</summary>
    public static LocalizableText NameOf(CheckStatus status) => status switch
    {
        CheckStatus.Pass => Texts.LabelPass,
        CheckStatus.Warn => Texts.LabelWarn,
        CheckStatus.Fail => Texts.LabelFail,
        CheckStatus.Inconclusive => Texts.LabelInconclusive,
        CheckStatus.NotApplicable => Texts.LabelNotApplicable,
        CheckStatus.Skipped => Texts.LabelSkipped,
        CheckStatus.Error => Texts.LabelError,
        CheckStatus.TimedOut => Texts.LabelTimedOut,
        _ => Texts.LabelCancelled,
    };

    /// <summary>A moment that machines can read as well.</summary>
    public static void WriteTime(HtmlWriter html, DateTimeOffset moment, ReportSettings settings)
        => html.Write($"<time datetime=\"{moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture)}\">{settings.Moment(moment)}</time>");

    /// <summary>What follows the title of a check or a finding: what has become of it, and whether it counts.</summary>
    public static void WriteBadges(HtmlWriter html, FindingChange? change, Suppression? suppression)
    {
        if (change is { } became and not FindingChange.Unchanged)
        {
            html.Write($" <span class=\"badge\">{ChangeTexts.Of(became)}</span>");
        }

        if (suppression is not null)
        {
            html.Write($" <span class=\"badge\">{Texts.Suppressed}</span>");
        }
    }

    /// <summary>A duration as short as one wants to read it.</summary>
    public static LocalizableText Of(TimeSpan duration) => duration.TotalSeconds switch
    {
        < 1 => Texts.DurationMilliseconds(duration.TotalMilliseconds),
        < 120 => Texts.DurationSeconds(duration.TotalSeconds),
        _ => Texts.DurationMinutes(duration.TotalMinutes),
    };
}
