using System.CommandLine;
using System.Globalization;
using Writeback.Sdk.Reports;

namespace Writeback.Sdk.CommandLine;

/// <summary><c>diff OLD NEW</c>: what became of the findings between two reports.</summary>
internal static class DiffCommand
{
    public static Command Create(CheckAppBuilder app, CheckAppConsole console)
    {
        var old = new Argument<string>("OLD") { Description = Texts.DiffOld.ToString() };
        var newer = new Argument<string>("NEW") { Description = Texts.DiffNew.ToString() };
        var format = new FormatOption("text", "json", "markdown", "html", "sarif");
        var command = new Command("diff", Texts.DiffCommand.ToString()) { old, newer };
        command.Options.Add(format.Option);
        command.SetAction(async (result, cancellationToken) =>
        {
            var form = format.Read(result);
            var diff = ReportDiff.Compare(
                await RecordedReport.ReadAsync(result.GetValue(old)!, cancellationToken).ConfigureAwait(false),
                await RecordedReport.ReadAsync(result.GetValue(newer)!, cancellationToken).ConfigureAwait(false));
            console.Write(form switch
            {
                "json" => ReportDiffFormat.ToJson(diff),
                "markdown" => ReportDiffFormat.ToMarkdown(diff, CultureInfo.CurrentUICulture),
                "html" => ReportDiffFormat.ToHtml(diff, CultureInfo.CurrentUICulture),
                "sarif" => ReportDiffFormat.ToSarif(diff, app.Name, app.Version),
                _ => ReportDiffFormat.ToText(diff, CultureInfo.CurrentUICulture),
            });
            return diff.IsWorse ? ExitCode.Findings : ExitCode.Success;
        });
        return command;
    }
}
