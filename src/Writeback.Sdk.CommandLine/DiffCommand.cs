using System.CommandLine;
using Writeback.Sdk.Reports;

namespace Writeback.Sdk.CommandLine;

/// <summary><c>diff OLD NEW</c>: what became of the findings between two reports.</summary>
internal static class DiffCommand
{
    public static Command Create(CheckAppConsole console)
    {
        var old = new Argument<string>("OLD") { Description = "The older report, as JSON." };
        var newer = new Argument<string>("NEW") { Description = "The newer report, as JSON." };
        var format = new FormatOption("text", "json");
        var command = new Command("diff", "Compares two JSON reports: new, worse, fixed. The exit code is 1 when something is new, worse or no longer judged.") { old, newer };
        command.Options.Add(format.Option);
        command.SetAction(async (result, cancellationToken) =>
        {
            var isJson = format.Read(result) == "json";
            var diff = ReportDiff.Compare(
                await RecordedReport.ReadAsync(result.GetValue(old)!, cancellationToken).ConfigureAwait(false),
                await RecordedReport.ReadAsync(result.GetValue(newer)!, cancellationToken).ConfigureAwait(false));
            console.Write(isJson ? ReportDiffFormat.ToJson(diff) : ReportDiffFormat.ToText(diff));
            return diff.IsWorse ? ExitCode.Findings : ExitCode.Success;
        });
        return command;
    }
}
